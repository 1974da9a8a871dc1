# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a metrics text as strictly as node_exporter's textfile collector and an OpenMetrics scraper both do, and finds fault with its
names as `promtool check metrics` does. What it says of each fault are promtool's words.
"""
import re

TYPES = ("counter", "gauge", "histogram", "summary", "untyped")  # that both formats know: an "info" is an error to the collector
NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")
SAMPLE = re.compile(r'([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{((?:[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\n"])*",?)*)\})? ([0-9.eE+-]+|NaN|[+-]Inf)$')
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\n"])*)"')
UNITS = {"seconds": ("minutes", "hours", "days", "weeks", "milliseconds", "microseconds", "nanoseconds"),
         "bytes": ("kilobytes", "megabytes", "gigabytes", "kibibytes", "mebibytes", "gibibytes", "bits")}
ABBREVIATIONS = ("s", "ms", "us", "ns", "sec", "b", "kb", "mb", "gb", "tb", "pb", "m", "h", "d")
RESERVED = {"histogram": ("_bucket",), "histogram and non-summary": ("_count", "_sum")}


class Family:
    def __init__(self, name):
        self.name = name
        self.type = self.help = self.unit = None
        self.samples = {}  # labels, as a sorted tuple of pairs: value


def read(text):
    """The families by name. ValueError with the line's number for what a reader would refuse."""
    families = {}
    lines = text.split("\n")
    if lines[-2:] != ["# EOF", ""]:
        raise ValueError("the last line is not # EOF")
    last = None
    for number, line in enumerate(lines[:-2], 1):
        try:
            last = _take(line, families, last)
        except ValueError as wrong:
            raise ValueError(f"line {number}: {wrong}: {line!r}") from None
    return families


def _take(line, families, last):
    if line.startswith("# "):
        _, keyword, name, words = (line + " ").split(" ", 3)
        if keyword not in ("TYPE", "HELP", "UNIT"):
            raise ValueError("a comment that OpenMetrics does not know")
        attribute = keyword.lower()
        family = families.setdefault(name, Family(name))
        if not NAME.fullmatch(name) or getattr(family, attribute) is not None:
            raise ValueError(f"no name, or a second {keyword}")
        if family.samples or (last is not family and (family.type or family.help or family.unit)):
            raise ValueError("the family stands in two places")
        words = words.rstrip(" ")
        if keyword == "TYPE" and words not in TYPES:
            raise ValueError(f"unknown metric type {words}")
        if keyword == "UNIT" and not name.endswith("_" + words):
            raise ValueError("the name does not end with its unit")
        setattr(family, attribute, words)
        return family
    match = SAMPLE.match(line)
    if not match:
        raise ValueError("no sample")
    family = families.setdefault(match[1], Family(match[1]))
    if last is not family and (family.samples or last is None):
        raise ValueError("a sample apart from its family")
    labels = LABEL.findall(match[2] or "")
    key = tuple(sorted(labels))
    if len(dict(labels)) != len(labels) or key in family.samples:
        raise ValueError("a label or a sample stands there twice")
    family.samples[key] = float(match[3])
    return family


def _faults(family):
    name, kind = family.name, family.type
    if not family.help:
        yield "no help text"
    if kind is None:
        yield "no type"
    for base, others in UNITS.items():
        for unit in others:
            if unit in name.split("_"):
                yield f'use base unit "{base}" instead of "{unit}"'
    if kind == "counter" and not name.endswith("_total"):
        yield 'counter metrics should have "_total" suffix'
    if kind != "counter" and name.endswith("_total"):
        yield 'non-counter metrics should not have "_total" suffix'
    for kinds, endings in RESERVED.items():
        for ending in endings:
            if kind not in ("histogram", "summary") and name.endswith(ending):
                yield f'non-{kinds} metrics should not have "{ending}" suffix'
    names = {label for labels in family.samples for label, _ in labels}
    for label, owner in (("le", "histogram"), ("quantile", "summary")):
        if label in names and kind != owner:
            yield f'non-{owner} metrics should not have "{label}" label'
    for word in TYPES:
        if f"_{word}_" in f"_{name}_":
            yield f"metric name should not include type '{word}'"
    if ":" in name:
        yield "metric names should not contain ':'"
    if re.search("[a-z][A-Z]", name):
        yield "metric names should be written in 'snake_case' not 'camelCase'"
    if any(re.search("[a-z][A-Z]", label) for label in names):
        yield "label names should be written in 'snake_case' not 'camelCase'"
    if set(name.split("_")[1:]) & set(ABBREVIATIONS):
        yield "metric names should not contain abbreviated units"


def lint(text):
    """A line a fault, as promtool writes them."""
    return [f"{family.name} {fault}" for family in read(text).values() for fault in _faults(family)]
