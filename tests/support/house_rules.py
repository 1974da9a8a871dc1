#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house's own rules, checked by reading the sources (docs/architecture.md says why each is one).

Prints one line a breach, `file:line: what`, and fails if there is any. Run by the test of this name and by ./dev lint.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A folder may include only what is named with it.
LAYERS = {
    "auth": {"auth"},
    "backlog": {"auth", "backlog"},
    "ui": {"auth", "backlog", "ui", "translations"},
    "translations": {"translations"},
    "app/cli": {"auth", "backlog", "app/cli", "translations"},
    "app/sandbox": {"app/sandbox"},
    "app": {"auth", "backlog", "ui", "app", "translations"},
}
WITHOUT_WINDOWS = ("auth", "backlog", "app/cli", "app/sandbox")
WINDOW_HEADERS = re.compile(r"#include <(?:Qt(?:Widgets|Gui|Svg)/|Q(?:Widget|Application|GuiApplication|Desktop\w*|Window|Icon|Pixmap|Dialog|Font|Color)>)")


def tracked(*patterns):
    """Files that git knows or would take, so that a new file is judged before it is committed."""
    listing = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
                             cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in sorted(filter(None, listing.split("\0"))) if (ROOT / name).is_file()]


def lines_of(path):
    return enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)


def layer_of(path):
    relative = path.relative_to(ROOT).as_posix()
    if relative in ("app/cli_main.cpp",):
        return "app/cli"
    return max((layer for layer in LAYERS if relative.startswith(layer + "/")), key=len, default=None)


def check_layers():
    for path in tracked("*.cpp", "*.h"):
        layer = layer_of(path)
        if layer is None:
            continue
        for number, line in lines_of(path):
            own = re.match(r'\s*#include "([^"]+)"', line)
            if own and "/" in own[1] and not any(own[1].startswith(allowed + "/") for allowed in LAYERS[layer]):
                yield path, number, f"{layer} may not use {own[1]}"
            if layer in WITHOUT_WINDOWS and WINDOW_HEADERS.match(line):
                yield path, number, f"{layer} knows no windows"


def check_heads():
    for path in tracked("*.cpp", "*.h", "*.py", "*.cmake", "*CMakeLists.txt", "dev", ".ci/run", "tests/support/*", "*.ui"):
        head = [line for _, line in zip(range(4), path.read_text(encoding="utf-8").splitlines())]
        if path.suffix not in (".supp", ".json") and not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head[:3]):
            yield path, 1, "no SPDX line at the top"
        if path.suffix == ".h" and (len(head) < 2 or not head[1].startswith("// ")):
            yield path, 2, "a header begins with a short paragraph: what it is for"


def check_paths():
    """No path of the machine that a file was written on."""
    user_folders = r"/home/\w|/root/"
    own = [re.escape(str(ROOT))]
    if ROOT.parent.as_posix() not in ("/", "/tmp", "/usr", "/usr/src", "/opt", "/srv", "/var/tmp"):
        own.append(re.escape(str(ROOT.parent) + "/"))
    pattern = re.compile("|".join([*own, user_folders]))
    for path in tracked():
        if path.suffix in (".png", ".ico", ".qm") or {"age-testkit", "corpus"} & set(path.parts) or path == pathlib.Path(__file__).resolve():
            continue
        for number, line in lines_of(path):
            if pattern.search(line):
                yield path, number, "a path of somebody's machine"


def check_translations():
    """Nothing unfinished in the committed files, and nothing in the sources that they do not know."""
    with tempfile.TemporaryDirectory() as folder:
        for ts in tracked("translations/*.ts"):
            yield from unfinished(ts, ElementTree.parse(ts))
            fresh = pathlib.Path(folder, ts.name)
            fresh.write_bytes(ts.read_bytes())
            sources = [str(path) for path in tracked("auth/*.cpp", "auth/*.h", "backlog/*.cpp", "backlog/*.h", "ui/*.cpp", "ui/*.h",
                                                     "app/*.cpp", "app/*.h")]
            subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-no-ui-lines", "-locations", "none", "-I", str(ROOT), *sources, "-ts", str(fresh)],
                           cwd=ROOT, check=True, capture_output=True)
            known, now = messages_of(ElementTree.parse(ts)), messages_of(ElementTree.parse(fresh))
            for context, source in sorted(now - known):
                yield ts, 1, f"lacks a string of the sources (./dev i18n takes it in): {context}: {source!r}"


def messages_of(tree):
    return {(context.findtext("name"), message.findtext("source")) for context in tree.iter("context")
            for message in context.iter("message") if message.find("translation").get("type") not in ("vanished", "obsolete")}


def unfinished(ts, tree):
    for message in tree.iter("message"):
        translation = message.find("translation")
        if translation.get("type") in ("vanished", "obsolete"):
            yield ts, 1, f"keeps a string that is no longer used: {message.findtext('source')!r}"
        elif translation.get("type") == "unfinished" or not "".join(translation.itertext()).strip():
            yield ts, 1, f"not translated: {message.findtext('source')!r}"


def check_icons():
    """Each icon that the sources name is there, and each that is there is named."""
    present = {path.stem for path in tracked("resources/icons/*.svg")}
    text = {path: path.read_text(encoding="utf-8") for path in tracked("ui/*.cpp", "ui/*.h", "app/*.cpp", "app/*.desktop", "ui/*.ui")}
    named = re.compile(r'\b(?:icon|iconPixmap|themedIcon|setIconName)\(\s*u?"([a-z][a-z0-9-]*)"')
    for path, content in text.items():
        for match in named.finditer(content):
            if match[1] not in present:
                yield path, content.count("\n", 0, match.start()) + 1, f"there is no icon {match[1]}"
    everything = "\n".join(text.values())
    for name in sorted(present):
        if not re.search(rf'"{re.escape(name)}"|/{re.escape(name)}\.svg', everything):
            yield ROOT / f"resources/icons/{name}.svg", 1, "an icon that nothing names"


def check_awaits():
    """g++ 12 destroys twice what a lambda holds that is written into an awaited expression. One that captures only [this] or nothing,
    or by reference, owns nothing."""
    owning = re.compile(r"(?<=[(,{\s])\[(?!\s*(?:this|&[^\],]*|,\s*)*\])[^\]]*\]\s*(?:\(|\{|mutable\b)")
    for path in tracked("auth/*.cpp", "backlog/*.cpp", "ui/*.cpp", "app/*.cpp", "tests/*.cpp", "*.h"):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"\bco_await\b", text):
            if owning.search(expression_at(text, match.end())):
                yield path, text.count("\n", 0, match.start()) + 1, "a lambda that holds something, within an awaited expression"


def expression_at(text, start):
    """To the ; or the bracket that ends it."""
    depth = 0
    for end in range(start, len(text)):
        depth += (text[end] in "([{") - (text[end] in ")]}")
        if depth < 0 or (depth == 0 and text[end] == ";"):
            return text[start:end]
    return text[start:]


CHECKS = (check_layers, check_heads, check_paths, check_translations, check_icons, check_awaits)


def main():
    chosen = [check for check in CHECKS if len(sys.argv) == 1 or check.__name__[len("check_"):] in sys.argv[1:]]
    breaches = [breach for check in chosen for breach in check()]
    for path, number, what in breaches[:100]:
        print(f"{path.relative_to(ROOT)}:{number}: {what}")
    print(f"{len(chosen)} rules, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
