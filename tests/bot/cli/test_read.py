"""`roost read`: how the line reads a text, with no config and nothing kept."""

import io
import json

import pytest

from bot.cli.main import main


def test_a_text_is_read_with_the_words_that_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "can u have wren pls", "--now", "2026-06-13T23:40"]) == 0

    printed = capsys.readouterr().out
    assert "sleepover_emergency" in printed
    assert '"can u have wren"' in printed


def test_the_open_question_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "2", "--asked", "Coming? 1 yes. 2 no."]) == 0

    assert "intent    no" in capsys.readouterr().out


def test_lines_of_json_are_answered_a_line_each(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        {"id": "a", "text": "can u have wren pls", "now": "2026-06-13T23:40:00+01:00", "asked": None},
        {"id": "b", "text": "2", "now": "2026-06-13T23:40", "asked": "Safe? 1 yes. 2 no."},
        {"id": "c", "text": "hello"},
    ]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n\n".join(map(json.dumps, lines))))

    assert main(["read", "--jsonl"]) == 0

    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    assert [answer["intent"] for answer in answers] == ["sleepover_emergency", "danger", "other"]
    fields = {"id", "lane", "danger", "kinds", "intent", "start", "end", "nights", "children", "sure"}
    assert all(set(answer) == fields for answer in answers)


@pytest.mark.parametrize(
    ("written", "line", "sentence"),
    [
        (["read"], "", "Write the text"),
        (["read", "hello", "--now", "soon"], "", "is no moment"),
        (["read", "--jsonl"], "nonsense", "Line 1 is not JSON"),
        (["read", "--jsonl"], "[]", "Line 1 must be an object"),
        (["read", "--jsonl"], '{"id": 1}', 'Line 1: "text" must be a text'),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    written: list[str],
    line: str,
    sentence: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(line))

    assert main(written) == 1

    assert sentence in capsys.readouterr().err
