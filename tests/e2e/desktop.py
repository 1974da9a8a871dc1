# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop program in end-to-end tests, worked as a screen reader would (AT-SPI): found by role and name, pressed, read.
Text is typed by keys of the X server, so that a field behaves as under a person's hands.
"""
import atexit
import functools
import os
import pathlib
import re
import signal
import subprocess
import xml.etree.ElementTree as ElementTree

import gi

from browser import wait_until

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

Atspi.set_timeout(60_000, 60_000)  # milliseconds; a busy program answers late, and 800 would end a test
WIDE = 300  # what has more children than this is a table of rows: its cells are addressed, never walked


class Words:
    """What the program says in a language, looked up by its English source text in the committed translations."""

    def __init__(self, language):
        path = pathlib.Path(os.environ["TSUNAGI_SOURCE"], "translations", f"tsunagi_{language}.ts")
        self._words = {}
        for context in ElementTree.parse(path).iter("context"):
            for message in context.iter("message"):
                translation = "".join(message.find("translation").itertext()).strip()
                if translation:
                    self._words[context.findtext("name"), message.findtext("source")] = translation
        self._language = language

    def __call__(self, source):
        """All words that any context has for it: a label of any of them will do. Mnemonics are left out."""
        if self._language == "en":
            return {plain(source)}
        found = {plain(words) for (_, text), words in self._words.items() if plain(text) == plain(source)}
        assert found, f"no {self._language} words for {source!r}"
        return found


def plain(label):
    """Without the mnemonic, as translations ("ファイル(&F)", "&File") and Qt's accessible names ("ファイル(F)") have it."""
    return re.sub(r"\(&?[A-Z0-9]\)", "", label).replace("&", "").strip()


@functools.cache
def start_accessibility():
    """The bus that screen readers use. Qt looks for it once, when a program starts: it must be there before. It stays until this
    script ends: libatspi, too, looks for it once."""
    launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stderr=subprocess.DEVNULL)
    atexit.register(launcher.wait)
    atexit.register(launcher.terminate)
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def answers():
        try:
            return bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                 Gio.DBusCallFlags.NO_AUTO_START, 2000, None).unpack()[0]
        except GLib.Error:
            return None
    wait_until("the accessibility bus", answers)


class Program:
    """A running tsunagi."""

    def __init__(self, words, opener, language, home, log):
        self.words = words
        locale = {"en": "en_US.UTF-8", "ja": "ja_JP.UTF-8"}[language]
        environment = dict(os.environ, **home, LANG=locale, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", PATH=f"{opener.folder}:{os.environ['PATH']}")
        with open(log, "ab") as said:
            self.process = subprocess.Popen([os.environ["TSUNAGI_BIN"] + "/tsunagi"], env=environment, stdout=said, stderr=said)
        self.root = wait_until("the program on the accessibility bus", self._application)

    def _application(self):
        assert self.process.poll() is None, f"tsunagi ended with {self.process.returncode}"
        try:
            desktop = Atspi.get_desktop(0)
            for index in range(desktop.get_child_count()):
                application = desktop.get_child_at_index(index)
                if application and application.get_process_id() == self.process.pid and application.get_child_count():
                    return application
        except GLib.Error:
            pass  # it is still starting
        return None

    # --- finding ---------------------------------------------------------------------------------------------------
    def walk(self, node=None):
        """Everything on the screen, outermost first."""
        waiting = [node or self.root]
        while waiting:
            current = waiting.pop(0)
            try:
                if current.get_role() != Atspi.Role.APPLICATION and not current.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                yield current
                count = current.get_child_count()
                if count <= WIDE:
                    waiting += [child for child in (current.get_child_at_index(i) for i in range(count)) if child]
            except GLib.Error:
                continue  # gone meanwhile

    def look(self, source=None, role=None, exact=None):
        """The first thing on the screen of that name and role, or None. source: English, looked up in the language."""
        names = {exact} if exact is not None else self.words(source) if source is not None else None
        for node in self.walk():
            try:
                if (names is None or plain(node.get_name() or "") in names) and (role is None or node.get_role() == role):
                    return node
            except GLib.Error:
                continue
        return None

    def find(self, source=None, role=None, exact=None, seconds=60):
        try:
            return wait_until(f"{role and role.value_nick} {source or exact!r} on the screen",
                              lambda: self._alive() and self.look(source, role, exact), seconds)
        except AssertionError as missed:
            raise AssertionError(f"{missed}\nThe screen says:\n" + "\n".join(self.screen())) from None

    def _alive(self):
        assert self.process.poll() is None, f"tsunagi ended with {self.process.returncode}"
        return True

    def screen(self):
        """What is to be read now, for a failing test's report."""
        for node in self.walk():
            try:
                if node.get_name():
                    yield f"  {node.get_role_name()}: {node.get_name()!r}"
            except GLib.Error:
                continue

    def says(self, *parts):
        """Whether all parts stand in the words on the screen."""
        words = "\n".join(self.screen())
        return all(part in words for part in parts)

    # --- doing -----------------------------------------------------------------------------------------------------
    def press(self, source=None, role=None, exact=None):
        def pressed():
            node = self.find(source, role, exact)
            if not node.get_state_set().contains(Atspi.StateType.ENABLED):
                return False
            return Atspi.Action.do_action(node, 0)
        wait_until(f"{source or exact!r} to be pressed", pressed)

    def type_into(self, source=None, text="", exact=None):
        """Replaces a field's text by typing. What it shows is read back, where it is not masked."""
        def typed():
            field = self._emptied(source, exact)
            self._commit(field, text)
            try:  # what is still on its way would fall into the next attempt
                return wait_until("the keys to arrive", lambda: self._holds(field, text), 10)
            except AssertionError:
                return False
        wait_until(f"{source or exact!r} to hold what was typed", typed, 30)

    def paste_into(self, source, text):
        """The clipboard, which is to hold that text, by its keys."""
        def pasted():
            field = self._emptied(source, None)
            subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+v"], check=True)
            try:
                return wait_until("the paste to arrive", lambda: self._holds(field, text), 10)
            except AssertionError:
                return False
        wait_until(f"{source!r} to hold what was pasted", pasted, 30)

    def choose(self, menu, entry):
        """An entry of the menu bar: its menu is opened, the entry is pressed, and the menu goes."""
        self.press(menu, Atspi.Role.MENU_ITEM)
        self.press(entry, Atspi.Role.MENU_ITEM)

    def _emptied(self, source, exact):
        """The field, masked or not, with the focus and with nothing in it."""
        field = self.look(source, Atspi.Role.PASSWORD_TEXT, exact) or self.find(source, Atspi.Role.TEXT, exact)
        Atspi.Component.grab_focus(field)
        wait_until("the field to have the focus", lambda: field.get_state_set().contains(Atspi.StateType.FOCUSED), 10)
        subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+a", "BackSpace"], check=True)
        wait_until("the field to be empty", lambda: self._holds(field, ""), 10)
        return field

    @staticmethod
    def _holds(field, text):
        length = Atspi.Text.get_character_count(field)
        masked = field.get_role() == Atspi.Role.PASSWORD_TEXT
        return length == len(text) and (masked or Atspi.Text.get_text(field, 0, length) == text)

    @staticmethod
    def _commit(field, text):
        """By keys what the keyboard has. Other characters come from an input method, at once: for them xdotool would give a key
        another meaning for each, and a busy program looks a key's meaning up only when it is another's already."""
        if text.isascii():
            subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "2", "--", text], check=True)
        else:
            assert Atspi.EditableText.set_text_contents(field, text), "the field takes no text"

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    # --- ending ----------------------------------------------------------------------------------------------------
    def close_window(self):
        """As a person leaves: by the window manager's own key."""
        def topmost():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                                   capture_output=True, text=True).stdout.split()
            return found and found[-1]
        window = wait_until("a window to close", topmost)  # one that has just gone leaves the next to be shown first
        subprocess.run(["xdotool", "windowactivate", "--sync", window, "key", "--clearmodifiers", "alt+F4"], check=True)

    def quit(self, seconds=30):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode
