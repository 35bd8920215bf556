"""Answers that take long to find: the last one is given while the next one is made, and for a while after."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock, Thread
from typing import Any, NamedTuple, TypeVar

from tocsin.errors import TocsinError

T = TypeVar("T")
QUICK = 0.05
"""Seconds of work that a reader waits for."""
REST = 29
"""Times as long as making an answer took, it is not made again: fewer than one page in twenty waits beside it."""
MOST = 32
"""Answers that are kept; the oldest go first."""


class Answer(NamedTuple):
    """What was found in a state of the record, and how long that took."""

    state: str
    value: Any
    took: float
    rested: float
    """When the next one may be begun."""


class Kept:
    """Answers by name, each of the latest state for which it was found."""

    def __init__(self) -> None:
        self._answers: dict[str, Answer] = {}
        self._making: set[str] = set()
        self._lock = Lock()
        self._turn = 0

    def forget(self) -> None:
        """Find everything anew, since somebody here changed the record and looks what became of it."""
        with self._lock:
            self._answers.clear()
            self._turn += 1

    def get(self, name: str, state: str, make: Callable[[], T]) -> tuple[T, bool]:
        """The answer, and whether it is of this state; an older one only if a new one takes long.

        Once one was made, the next is not begun before `REST` times as long has passed.

        Args:
            name: of the question.
            state: of the record.
            make: finds the answer.
        """
        known = self._answers.get(name)
        if known is None or (known.state != state and known.took < QUICK):
            return self._make(name, state, make), True
        if known.state != state and time.perf_counter() >= known.rested:
            with self._lock:
                begin = name not in self._making
                self._making.add(name)
            if begin:
                Thread(target=self._renew, args=(name, state, make), daemon=True).start()
        return known.value, known.state == state

    def _make(self, name: str, state: str, make: Callable[[], T]) -> T:
        begun, turn = time.perf_counter(), self._turn
        value = make()
        ended = time.perf_counter()
        took = ended - begun
        with self._lock:
            if turn != self._turn:
                return value
            self._answers.pop(name, None)
            self._answers[name] = Answer(state, value, took, rested=ended + REST * took)
            while len(self._answers) > MOST:
                del self._answers[next(iter(self._answers))]
        return value

    def _renew(self, name: str, state: str, make: Callable[[], object]) -> None:
        try:
            self._make(name, state, make)
        except TocsinError:  # told to whoever asks next
            with self._lock:
                self._answers.pop(name, None)
        finally:
            with self._lock:
                self._making.discard(name)
