// Every text that is seen, with its contrast to what is behind it, where that is less than WCAG AA asks for.
() => {
  const SKY = "rgb(42, 44, 85)"; // the lightest of the gradient behind the houses
  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const over = (top, under) => top.slice(0, 3).map((value, i) => value * (top[3] ?? 1) + under[i] * (1 - (top[3] ?? 1)));
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      const colour = numbers(style.backgroundImage === "none" ? style.backgroundColor : SKY);
      if ((colour[3] ?? 1) > 0) layers.unshift(colour);
    }
    return layers.reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.closest(".hidden, .skip, noscript")) continue;
    const style = getComputedStyle(element);
    const [a, b] = [luminance(over(numbers(style.color), behind(element))), luminance(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const large = parseFloat(style.fontSize) >= 24;
    if (ratio < (large ? 3 : 4.5)) poor.push(`${element.textContent.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
  }
  return poor;
}
