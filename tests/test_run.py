"""The words and options of run.py."""

import ast
import os
from pathlib import Path

import pytest

import run
from tracker.installation.steps import ROOT, StepError


def test_run_py_parses_on_an_old_python_so_that_it_can_refuse_it() -> None:
    ast.parse((ROOT / "run.py").read_text(), feature_version=(3, 6))


@pytest.mark.parametrize(
    ("version", "system", "word"),
    [((3, 10), "posix", "3.11 or newer"), ((2, 7), "posix", "3.11 or newer"), ((3, 12), "nt", "WSL")],
    ids=["one version too old", "very old", "Windows"],
)
def test_a_machine_that_cannot_run_it_is_told_so_in_one_line(version, system, word) -> None:
    answer = run.refusal(version, system)

    assert word in answer
    assert "\n" not in answer


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_newer_pythons_are_accepted(version) -> None:
    assert run.refusal(version, "posix") == ""


def test_without_a_word_it_serves_on_this_machine_only() -> None:
    options = run.parse([])

    assert (options.word, options.host, options.port, options.data) == ("serve", "127.0.0.1", 8000, None)


def test_what_follows_manage_is_left_to_it() -> None:
    options = run.parse(["--data", "elsewhere", "manage", "create_token", "me@example.org", "--person", "Me"])

    assert options.data == Path("elsewhere")
    assert run.command(options)[1:] == ["create_token", "me@example.org", "--person", "Me"]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["serv"], "serv"),
        (["--prot", "80"], "--prot"),
        (["--port", "http"], "http"),
        (["--port", "65536"], "65536"),
        (["--port"], "--port"),
        (["demo", "--port", "9000"], "options stand before the word"),
        (["test", "tests/foods"], "nothing can follow test"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_it_does_not_know_ends_in_one_line_that_names_it(arguments, named, capsys) -> None:
    with pytest.raises(StepError) as refused:
        run.parse(arguments)

    assert named in str(refused.value)
    assert "\n" not in str(refused.value)
    assert capsys.readouterr() == ("", "")


def test_an_unknown_word_ends_with_a_status_that_tells_of_failure(capsys) -> None:
    assert run.main(["sreve"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_each_developers_word_names_a_module_of_the_tests() -> None:
    assert run.command(run.parse(["bench", "--rounds", "3"])) == ["-m", "tests.bench", "--rounds", "3"]


def test_the_data_are_where_the_option_says_before_the_environment(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "environment"))

    assert run.data_folder("serve", tmp_path / "option") == tmp_path / "option"
    assert run.data_folder("serve", None) == tmp_path / "environment"


def test_the_demo_keeps_away_from_a_persons_own_data(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "own"))
    monkeypatch.setenv("DATABASE_URL", "postgres://somewhere/own")

    run.use_data_folder("demo", run.data_folder("demo", None))

    assert os.environ["DATA_DIR"] == str(ROOT / "data" / "demo")
    assert "DATABASE_URL" not in os.environ


def test_a_folder_that_cannot_be_made_ends_in_one_line(monkeypatch, tmp_path, capsys) -> None:
    (tmp_path / "taken").write_text("a file")
    for name in ("install_packages", "build_styles", "collect_static_files"):
        monkeypatch.setattr(run, name, lambda *_: None)

    assert run.main(["--data", str(tmp_path / "taken" / "data"), "manage", "check"]) == 1
    assert capsys.readouterr().err == f"Not a directory: {tmp_path}/taken/data\n"
