"""Reads the handlers' source for what they tell: each call with the texts it may mean and the values it gives."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handlers.texts.english import TEXTS

HANDLERS = Path(__file__).parents[3] / "handlers"
#: The place of the key among a telling call's arguments, counted from 0.
TELLING = {
    **{"tell": 1, "ring": 1, "render": 0},
    **{"tell_chat": 2, "pass_words": 2, "tell_carers": 2, "tell_holder": 2, "tell_other_side": 3},
    "tell_thinly": 3,
}
NO_VALUES = {"to", "matter", "asking", "expires_at", "thin", "rung", "awake", "while_open"}
Function = ast.FunctionDef


@dataclass(frozen=True, slots=True)
class Told:
    where: str  # file:line
    key: str
    given: frozenset[str]


class Source:
    """All modules of the handlers, parsed once."""

    def __init__(self) -> None:
        self.modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HANDLERS.rglob("*.py"))}
        walked = (node for module in self.modules.values() for node in ast.walk(module))
        self.calls = [node for node in walked if isinstance(node, ast.Call)]

    def told(self) -> Iterator[Told]:
        for path, module in self.modules.items():
            for function in [node for node in ast.walk(module) if isinstance(node, Function)]:
                for call in [node for node in ast.walk(function) if isinstance(node, ast.Call)]:
                    yield from self._of_call(f"{path.relative_to(HANDLERS)}:{call.lineno}", call, function, module)

    def _of_call(self, where: str, call: ast.Call, function: Function, module: ast.Module) -> Iterator[Told]:
        place = TELLING.get(_name(call.func))
        if place is None or len(call.args) <= place:
            return
        given = frozenset(_given(call, function)) - NO_VALUES
        thin = [keyword.value for keyword in call.keywords if keyword.arg == "thin"]
        for named in (call.args[place], *thin):
            for key in sorted(self._keys(named, function, module)):
                yield Told(where, key, given)

    def _keys(self, value: ast.expr, function: Function, module: ast.Module) -> set[str]:
        """The texts that an expression may name."""
        match value:
            case ast.Constant(value=str(key)):
                return {key}
            case ast.JoinedStr(values=[ast.Constant(value=str(begins)), *_]):
                return {key for key in TEXTS if key.startswith(begins)}
            case ast.IfExp():
                return self._keys(value.body, function, module) | self._keys(value.orelse, function, module)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr="get"), args=[_, default]):
                return self._keys(default, function, module) | _values_of(table, module)
            case ast.Name(id=name):
                return self._keys_of_name(name, value.lineno, function, module)
        return set()

    def _keys_of_name(self, name: str, line: int, function: Function, module: ast.Module) -> set[str]:
        """What the name was last given above its use, or came in as."""
        if any(isinstance(node, ast.For) and _name(node.target) == name for node in ast.walk(function)):
            return _named_in_tables(module)
        given = [node for node in ast.walk(function) if isinstance(node, ast.Assign) and _name(node.targets[0]) == name]
        above = [node for node in given if node.lineno <= line]
        if above:
            return self._keys(max(above, key=lambda node: node.lineno).value, function, module)
        passed_through = function.name in TELLING  # then its callers are seen as telling themselves
        return set() if passed_through else self._keys_of_parameter(name, function, module)

    def _keys_of_parameter(self, name: str, function: Function, module: ast.Module) -> set[str]:
        """Its default, and what every call of the function passes by that name."""
        arguments = function.args
        defaults = dict(zip([arg.arg for arg in arguments.args][::-1], arguments.defaults[::-1], strict=False))
        defaults |= {
            arg.arg: value for arg, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value
        }
        keys = self._keys(defaults[name], function, module) if name in defaults else set()
        place = [arg.arg for arg in arguments.args].index(name) if name not in defaults else len(arguments.args)
        for call in self.calls:
            if _name(call.func) == function.name:
                passed = [keyword.value for keyword in call.keywords if keyword.arg == name]
                keys |= {text for value in passed + call.args[place : place + 1] for text in _text(value)}
        return keys


def told_in_code() -> list[Told]:
    return list(Source().told())


def _text(node: ast.AST | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _given(call: ast.Call, function: Function) -> Iterator[str]:
    """The names of the values: written out, or in a dict of this function that is unpacked."""
    for keyword in call.keywords:
        if keyword.arg is not None:
            yield keyword.arg
        else:
            yield from _dict_keys(_name(keyword.value), function)


def _dict_keys(name: str, function: Function) -> Iterator[str]:
    for node in ast.walk(function):
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(node, ast.Assign | ast.AnnAssign) and _name(target) == name and isinstance(node.value, ast.Dict):
            yield from (text for key in node.value.keys for text in _text(key))


def _values_of(table: str, module: ast.Module) -> set[str]:
    """The texts that a table at the top of the module names."""
    for node in module.body:
        if isinstance(node, ast.Assign) and _name(node.targets[0]) == table and isinstance(node.value, ast.Dict):
            return {text for value in node.value.values for text in _text(value)}
    return set()


def _named_in_tables(module: ast.Module) -> set[str]:
    """Every text that stands in a table at the top of the module: what is told goes through them one by one."""
    tables = [node.value for node in module.body if isinstance(node, ast.Assign | ast.AnnAssign) and node.value]
    return {text for table in tables for node in ast.walk(table) for text in _text(node) if text in TEXTS}


def _name(node: ast.AST | None) -> str:
    """The last part of a dotted name."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
