"""The house keeps its shape: imports run one way, only `bot` waits or reads the time, and files stay small."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

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


@cache
def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text(path))))


def found(path: Path, *kinds: type[ast.AST]) -> list[Any]:
    return [node for node in nodes(path) if isinstance(node, kinds)]


def imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def imports(path: Path) -> set[str]:
    return {name for node in nodes(path) for name in imported(node)}


def outsiders(path: Path, of: set[str]) -> set[str]:
    return {name.split(".")[0] for name in imports(path)} & of


def module_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def test_imports_run_one_way() -> None:
    ours = {*PACKAGES, "tests", "benchmarks"}
    wrong = {path: outsiders(path, ours) - MAY_IMPORT[path.parts[0]] for path in FILES}
    assert not {path: names for path, names in wrong.items() if names}


def test_below_bot_nothing_waits_and_nothing_speaks_to_the_world() -> None:
    allowed = {path: {"asyncio"} if path in MAY_WAIT_BELOW else set() for path in BELOW}
    assert not [path for path in BELOW if not outsiders(path, OUTSIDE) <= allowed[path]]
    waiting = [path for path in BELOW if found(path, ast.AsyncFunctionDef, ast.Await)]
    assert waiting == sorted(MAY_WAIT_BELOW)


def test_only_the_clock_reads_the_time() -> None:
    read = [
        f"{path}:{node.lineno}"
        for path in FILES
        for node in found(path, ast.Attribute)
        if isinstance(node.value, ast.Name) and (node.value.id, node.attr) in CLOCKS
    ]
    assert not [where for where in read if not where.startswith("bot/clock.py:")]


def test_imports_stand_at_the_top_unless_the_line_above_says_why() -> None:
    unexplained = []
    for path in FILES:
        lines = text(path).splitlines()
        functions = found(path, ast.FunctionDef, ast.AsyncFunctionDef)
        inside = (node for function in functions for node in ast.walk(function))
        imports_inside = (node for node in inside if isinstance(node, ast.Import | ast.ImportFrom))
        unexplained += [
            f"{path}:{node.lineno}" for node in imports_inside if not lines[node.lineno - 2].strip().startswith("#")
        ]
    assert not unexplained


def test_no_file_is_long() -> None:
    lengths = {path: len(text(path).splitlines()) for path in FILES}
    assert not {path: length for path, length in lengths.items() if length > LONGEST_FILE}


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
