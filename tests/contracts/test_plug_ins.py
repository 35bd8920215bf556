"""Every plug-in keeps the contract of its room, also one that is added tomorrow."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from tests.conftest import Read, make_document
from tocsin import Document, Record, plugins
from tocsin.assessment.reviewing import give_review
from tocsin.assessment.watch import shipped_thresholds, watch
from tocsin.model import Reading
from tocsin.surfaces import cli

COMMANDS = plugins.discover("tocsin.surfaces.cli")
ENGINES = plugins.discover("tocsin.engines")
EXPORTS = plugins.discover("tocsin.record.exports")
FORMATS = plugins.discover("tocsin.intake.formats")
PAGES = plugins.discover("tocsin.surfaces.web.pages")
INDICATORS = plugins.discover("tocsin.assessment.indicators")
ROOMS = {
    "command": COMMANDS,
    "engine": ENGINES,
    "export": EXPORTS,
    "format": FORMATS,
    "indicator": INDICATORS,
}
PAGES = plugins.discover("tocsin.surfaces.web.pages")
INDICATORS = plugins.discover("tocsin.assessment.indicators")
ALL = {f"{room}: {name}": module for room, found in ROOMS.items() for name, module in found.items()}


@pytest.mark.parametrize("module", ALL.values(), ids=ALL)
def test_plug_in_says_in_one_line_what_it_gives(module: ModuleType) -> None:
    first = (module.__doc__ or "").partition("\n")[0]
    assert first.endswith((".", ";", ":")), "the first line of the docstring is a sentence"


@pytest.mark.parametrize("module", FORMATS.values(), ids=FORMATS)
def test_format_says_which_files_are_its_own(module: ModuleType) -> None:
    assert module.SUFFIXES
    assert all(s.startswith(".") and s == s.lower() for s in module.SUFFIXES)
    assert all(isinstance(o, bytes) and o == o.lower() for o in module.OPENINGS)


@pytest.mark.parametrize("suffix", {s for module in FORMATS.values() for s in module.SUFFIXES})
def test_no_two_formats_claim_one_file_ending(suffix: str) -> None:
    assert len([module for module in FORMATS.values() if suffix in module.SUFFIXES]) == 1


@pytest.mark.parametrize("module", FORMATS.values(), ids=FORMATS)
def test_format_finds_no_text_in_an_empty_file(module: ModuleType) -> None:
    assert module.load(b"").text == ""


@pytest.fixture(scope="module")
def reviewed(record: Record) -> Iterator[Record]:
    """The tutorial crisis, all of it accepted by somebody: some exports hold only what was reviewed."""
    with Record(":memory:") as opened:
        opened.add_all(record.reading(document) for document in record.documents())
        for key in [s.id for s in opened.statements()] + [c.id for c in opened.claims()]:
            give_review(opened, key, "accepted", coder="Ilse Rand")
        yield opened


@pytest.mark.parametrize("module", EXPORTS.values(), ids=EXPORTS)
def test_export_writes_every_statement_and_claim(module: ModuleType, reviewed: Record) -> None:
    record, file = reviewed, io.BytesIO()
    module.write(record, file)
    text = file.getvalue().decode("utf-8")
    ids = [s.id for s in record.statements()] + [c.id for c in record.claims()]
    assert [i for i in ids if i not in text] == []


@pytest.mark.parametrize("module", EXPORTS.values(), ids=EXPORTS)
def test_export_writes_an_empty_record(module: ModuleType) -> None:
    with Record(":memory:") as empty:
        module.write(empty, io.BytesIO())


@pytest.mark.parametrize("module", INDICATORS.values(), ids=INDICATORS)
def test_indicator_warns_of_nothing_in_an_empty_record(module: ModuleType) -> None:
    with Record(":memory:") as empty:
        assert list(module.find(watch(empty, months=6, least=1))) == []


@pytest.mark.parametrize("module", INDICATORS.values(), ids=INDICATORS)
def test_indicator_that_is_a_chart_has_a_threshold_and_a_measured_rate(module: ModuleType) -> None:
    shipped, name = shipped_thresholds(), module.__name__.rpartition(".")[2]
    assert hasattr(module, "score") == (name in shipped.thresholds) == (name in shipped.measured)


@pytest.mark.parametrize("module", ENGINES.values(), ids=ENGINES)
def test_engine_reads_in_order_and_tells_what_it_could_not_read(module: ModuleType, read: Read) -> None:
    texts = ["Marenia shelled a port.", "This one fails.", "Sorvia denied it."]

    def read_all(documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            if "fails" in document.text:
                raise ValueError(document.text)
            yield read(document.text)

    first, second, third = module.run(read_all, [make_document(text) for text in texts])
    assert (first, third) == (read(texts[0]), read(texts[2]))
    assert [issue.level for issue in second.issues] == ["error"]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_explains_itself_and_each_option(name: str) -> None:
    root = cli.build()
    command = root.commands[name]
    assert command.help
    undescribed = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert undescribed == []
    done = CliRunner().invoke(root, [name, "--help"])
    assert done.exit_code == 0
    assert name in done.output


@pytest.mark.parametrize("module", INDICATORS.values(), ids=INDICATORS)
def test_indicator_explains_what_it_finds(module: ModuleType) -> None:
    assert callable(module.find)
    assert module.find.__doc__
