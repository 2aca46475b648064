"""Whether a request is one that the real service describes: checked against the specifications in ../shared/specs."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

SPECS = Path(__file__).resolve().parents[2] / "shared" / "specs"
TELEGRAM = SPECS / "telegram_bot_api.json"
TWILIO = SPECS / "twilio_api_v2010.json"
ABSENT = "The specifications are not at hand (../shared/specs)."

Schema = dict[str, Any]


def specs_available() -> bool:
    return TELEGRAM.is_file() and TWILIO.is_file()


@cache
def _spec(path: Path) -> Schema:
    content: Schema = json.loads(path.read_text(encoding="utf-8"))
    return content


# Telegram

PLAIN: dict[str, Callable[[Any], bool]] = {
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Float": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "String": lambda value: isinstance(value, str),
    "InputFile": lambda value: isinstance(value, str),
}
LENGTH = re.compile(r"(\d+)-(\d+) (characters|bytes)")
ARRAY = "Array of "


def check_telegram(method: str, params: Mapping[str, Any]) -> list[str]:
    """Complaints about a call of the Bot API, its parameters as a form or as JSON; none when all is right."""
    described = _spec(TELEGRAM)["methods"].get(method)
    if described is None:
        return [f"Telegram has no method {method}."]
    fields = {field["name"]: field for field in described.get("fields", [])}
    values = {
        name: _decoded(value, fields[name]["types"]) if name in fields else value for name, value in params.items()
    }
    return list(_fields(values, fields, method))


def _decoded(value: Any, types: list[str]) -> Any:
    """A form carries texts: what is not meant as one is read as JSON, if it can be."""
    if not isinstance(value, str) or "String" in types:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _fields(values: Mapping[str, Any], fields: Mapping[str, Schema], where: str) -> Iterator[str]:
    yield from (f"{where} has no field {name}." for name in values if name not in fields)
    yield from (f"{where} lacks {name}." for name, field in fields.items() if field["required"] and name not in values)
    for name, value in values.items():
        if name in fields:
            yield from _one_of(value, fields[name]["types"], f"{where}.{name}")
            yield from _length(value, fields[name]["description"], f"{where}.{name}")


def _one_of(value: Any, types: list[str], where: str) -> list[str]:
    """The complaints of the type that fits best."""
    tried = [list(_typed(value, kind, where)) for kind in types]
    return min(tried, key=len)


def _typed(value: Any, kind: str, where: str) -> Iterator[str]:
    if kind.startswith(ARRAY):
        yield from _array(value, kind.removeprefix(ARRAY), where)
    elif kind in PLAIN:
        if not PLAIN[kind](value):
            yield f"{where} should be {kind} and is {value!r}."
    elif not isinstance(value, dict):
        yield f"{where} should be {kind} and is {value!r}."
    else:
        yield from _object(value, kind, where)


def _array(value: Any, kind: str, where: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{where} should be a list of {kind} and is {value!r}."
        return
    for number, item in enumerate(value):
        yield from _typed(item, kind, f"{where}[{number}]")


def _object(value: Schema, kind: str, where: str) -> list[str]:
    described = _spec(TELEGRAM)["types"][kind]
    if "subtypes" in described:
        return _one_of(value, described["subtypes"], where)
    return list(_fields(value, {field["name"]: field for field in described.get("fields", [])}, where))


def _length(value: Any, description: str, where: str) -> Iterator[str]:
    limits = LENGTH.search(description)
    if limits and isinstance(value, str):
        size = len(value) if limits[3] == "characters" else len(value.encode())
        if not int(limits[1]) <= size <= int(limits[2]):
            yield f"{where} should have {limits[0]} and has {size}."


# Twilio

NUMBER = re.compile(r"\+[1-9]\d{6,14}")
SENDER = re.compile(r"\+[1-9]\d{6,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}")
TEXTS: dict[str, re.Pattern[str]] = {  # how a form writes what is not a text
    "integer": re.compile(r"-?\d+"),
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "boolean": re.compile(r"true|false"),
    "uri": re.compile(r"https?://[^\s/_?#]+([/?#]\S*)?"),
    "date-time": re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?"),
    "phone-number": NUMBER,
    "http-method": re.compile(r"GET|POST"),
}


def check_twilio(method: str, path: str, params: Mapping[str, str | list[str]]) -> list[str]:
    """Complaints about a request to Twilio's REST API; none when all is right."""
    for template, operations in _spec(TWILIO)["paths"].items():
        found = re.fullmatch(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template.replace(".", r"\.")), path)
        if found and method.lower() in operations:
            operation = operations[method.lower()]
            return [*_path(operation, found.groupdict()), *_parameters(operation, params)]
    return [f"Twilio has no {method} {path}."]


def _path(operation: Schema, parts: Mapping[str, str]) -> Iterator[str]:
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            yield from _fits(parts[parameter["name"]], parameter["schema"], parameter["name"])


def _parameters(operation: Schema, params: Mapping[str, str | list[str]]) -> Iterator[str]:
    name = operation["operationId"]
    schemas, required, groups = _described(operation)
    yield from (f"{name} has no parameter {key}." for key in params if key not in schemas)
    yield from (f"{name} lacks {key}." for key in required if key not in params)
    for group in groups:
        if not any(key in params for key in group):
            yield f"{name} needs one of {', '.join(group)}."
    for key, value in params.items():
        if key in schemas:
            yield from _value(value, _resolved(schemas[key]), f"{name}.{key}")


def _described(operation: Schema) -> tuple[dict[str, Schema], list[str], list[list[str]]]:
    """The parameters, the required ones, and the groups of which one must be there."""
    queries = [parameter for parameter in operation.get("parameters", []) if parameter["in"] == "query"]
    schemas = {parameter["name"]: parameter["schema"] for parameter in queries}
    required = [parameter["name"] for parameter in queries if parameter.get("required")]
    body = operation.get("requestBody")
    if not body:
        return schemas, required, []
    form = _resolved(body["content"]["application/x-www-form-urlencoded"]["schema"])
    groups = operation.get("x-twilio", {}).get("conditional", [])
    spelt = [["".join(part.capitalize() for part in key.split("_")) for key in group] for group in groups]
    return schemas | form.get("properties", {}), required + form.get("required", []), spelt


def _resolved(schema: Schema) -> Schema:
    if "$ref" not in schema:
        return schema
    found: Schema = _spec(TWILIO)["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return found


def _value(value: str | list[str], schema: Schema, where: str) -> Iterator[str]:
    if schema.get("type") == "array":
        for item in [value] if isinstance(value, str) else value:
            yield from _fits(item, _resolved(schema["items"]), where)
    elif isinstance(value, list):
        yield f"{where} comes {len(value)} times and may come once."
    else:
        yield from _fits(value, schema, where)


def _fits(value: str, schema: Schema, where: str) -> Iterator[str]:
    kind = schema.get("format") if schema.get("format") in TEXTS else schema.get("type")
    pattern = SENDER if where.endswith(".From") else TEXTS.get(str(kind))
    if pattern and not pattern.fullmatch(value):
        yield f"{where} should be {kind} and is {value!r}."
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where} should be one of {', '.join(schema['enum'])} and is {value!r}."
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{where} should look like {schema['pattern']} and is {value!r}."
    yield from _range(value, schema, where)


def _range(value: str, schema: Schema, where: str) -> Iterator[str]:
    lowest, highest = schema.get("minimum"), schema.get("maximum")
    if (lowest is None and highest is None) or not TEXTS["integer"].fullmatch(value):
        return
    if (lowest is not None and int(value) < lowest) or (highest is not None and int(value) > highest):
        yield f"{where} should be from {lowest} to {highest} and is {value}."
