"""The house keeps its shape: imports run one way, only `bot` waits or reads the time, and files stay small."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "storage")
#: What each package may import of the others: bot -> handlers -> storage.
MAY_IMPORT = {"bot": {"bot", "handlers", "storage"}, "handlers": {"handlers", "storage"}, "storage": {"storage"}}
OUTSIDE = {"telegram", "twilio", "starlette", "uvicorn", "aiohttp", "httpx", "apscheduler", "asyncio"}
MAY_WAIT_BELOW = {Path("storage/database.py")}  # the thread that runs transactions is asked for them by awaiting
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
LONGEST_FILE = 300
FILES = sorted(path.relative_to(ROOT) for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
BELOW = [path for path in FILES if path.parts[0] != "bot"]


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def imports(path: Path) -> set[str]:
    return {name for node in ast.walk(tree(path)) for name in imported(node)}


def module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_run_one_way(path: Path) -> None:
    ours = {name.split(".")[0] for name in imports(path)} & {*PACKAGES, "tests", "benchmarks"}
    assert ours <= MAY_IMPORT[path.parts[0]]


@pytest.mark.parametrize("path", BELOW, ids=str)
def test_below_bot_nothing_waits_and_nothing_speaks_to_the_world(path: Path) -> None:
    nodes = list(ast.walk(tree(path)))
    outside = {name.split(".")[0] for name in imports(path)} & OUTSIDE
    if path in MAY_WAIT_BELOW:
        assert outside <= {"asyncio"}
    else:
        assert not outside
        assert not [node for node in nodes if isinstance(node, ast.AsyncFunctionDef | ast.Await)]


@pytest.mark.parametrize("path", [path for path in FILES if path != Path("bot/clock.py")], ids=str)
def test_only_the_clock_reads_the_time(path: Path) -> None:
    read = [
        f"line {node.lineno}"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, node.attr) in CLOCKS
    ]
    assert not read


@pytest.mark.parametrize("path", FILES, ids=str)
def test_imports_stand_at_the_top_unless_the_line_above_says_why(path: Path) -> None:
    lines = (ROOT / path).read_text(encoding="utf-8").splitlines()
    inside = [
        node
        for function in ast.walk(tree(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert not [node.lineno for node in inside if not lines[node.lineno - 2].strip().startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=str)
def test_no_file_is_long(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_no_module_imports_itself_by_a_detour() -> None:
    modules = {module_of(path): path for path in FILES}
    needs = {name: (imports(path) & modules.keys()) - {name} for name, path in modules.items()}
    assert not list(cycles(needs))


def cycles(needs: dict[str, set[str]]) -> Iterator[list[str]]:
    """Walk from every module; a module met again on its own way closes a cycle. A package and its parts are one."""
    done: set[str] = set()

    def walk(name: str, way: list[str]) -> Iterator[list[str]]:
        if name in way:
            yield [*way[way.index(name) :], name]
        elif name not in done:
            for needed in sorted(needs[name]):
                if not name.startswith(f"{needed}."):
                    yield from walk(needed, [*way, name])
            done.add(name)

    for module in sorted(needs):
        yield from walk(module, [])


def test_the_search_for_cycles_finds_one() -> None:
    assert list(cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}}))
