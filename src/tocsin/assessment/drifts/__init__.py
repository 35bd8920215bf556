"""Kinds of drift: a file for each family, each with `find(pair)`."""

from tocsin.assessment.drifts import (
    firmness,
    lengths,
    meanings,
    occasions,
    qualifiers,
    quantities,
    replies,
    speakers,
    verbatim,
)

FAMILIES = (
    speakers.find,
    quantities.find,
    lengths.find,
    occasions.find,
    verbatim.find,
    firmness.find,
    qualifiers.find,
    meanings.find,
    replies.find,
)
