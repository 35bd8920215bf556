"""Records as a list that also turns into a table of other packages, and draws itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, TypeVar

import msgspec

from tocsin.display.charts import PANELS, READ, chart_of, counts_of
from tocsin.display.dates import days
from tocsin.display.notebook import Figure, svg_of
from tocsin.errors import SettingError
from tocsin.model.series import Coverage, Tally

R = TypeVar("R", bound=msgspec.Struct)


class Rows(list[R]):
    """A list of records. A row of a table is a record, a column a field; what is nested stays nested."""

    def to_polars(self) -> Any:
        """The records as a `polars.DataFrame`.

        Raises:
            SettingError: polars is not installed.
        """
        polars = needed("polars")
        rows = msgspec.to_builtins(list(self))
        return polars.from_dicts(rows, infer_schema_length=None) if rows else polars.DataFrame()

    def to_pandas(self) -> Any:
        """The records as a `pandas.DataFrame`.

        Raises:
            SettingError: pandas is not installed.
        """
        return needed("pandas").DataFrame.from_records(msgspec.to_builtins(list(self)))


class Series(Rows[Tally]):
    """What one party does and says to another, a tally for each day and kind of thing."""

    def __init__(self, tallies: Iterable[Tally], read: Callable[[str, str], list[Coverage]]) -> None:
        super().__init__(tallies)
        self._read = read

    def plot(self) -> Figure:
        """Acts, signals and judgements in panels of their own, above how much was read; an SVG drawing.

        Raises:
            SettingError: there is nothing to draw.
        """
        if not self:
            raise SettingError("the series is empty, so there is nothing to draw; see record.dyads()")
        ends = min(t.day for t in self), max(t.day for t in self)
        counts = counts_of(self, self._read(*ends))
        chart = chart_of(counts, ends, dict.fromkeys((*PANELS, READ), nowhere))
        return Figure(
            svg_of(chart, f"{self[0].actor} to {self[0].recipient or 'nobody known'}, {days(ends)}")
        )


def nowhere(_: tuple[str, str]) -> str:
    """The bars of a drawing lead nowhere."""
    return ""


def needed(package: str) -> Any:
    """A package that Tocsin itself does without."""
    try:
        return import_module(package)
    except ImportError as error:
        raise SettingError(f"{package}: is not installed; install it with: pip install {package}") from error
