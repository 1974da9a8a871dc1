# SPDX-License-Identifier: GPL-3.0-or-later
"""trial.py --bin FOLDER --home FOLDER [--real-home]: what ./dev run does once everything is built.

Starts the sandbox and opens the desktop program with it offered as a first connection; without a display it connects,
tests and fetches rows by tsunagi-cli. Home, session bus and keyring are its own under FOLDER, so that nothing of the user's
is touched. The sandbox's credentials are kept there too: a connection saved in one trial works in the next.
"""
import argparse
import ctypes
import json
import os
import pathlib
import shlex
import signal
import subprocess
import sys
import tempfile

from sandbox import Sandbox

# An unlocked keyring of its own, then this script again inside the session.
SESSION = 'printf trial | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'


def own_home(home, runtime):
    """The environment with every place that a program keeps things in moved below home."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("TSUNAGI_", "DBUS_SESSION", "XDG_CONFIG", "XDG_DATA"))}
    if env.get("WAYLAND_DISPLAY") and "/" not in env["WAYLAND_DISPLAY"] and env.get("XDG_RUNTIME_DIR"):
        env["WAYLAND_DISPLAY"] = f"{env['XDG_RUNTIME_DIR']}/{env['WAYLAND_DISPLAY']}"
    env.setdefault("XAUTHORITY", f"{env.get('HOME', '')}/.Xauthority")
    env.update(HOME=str(home), XDG_RUNTIME_DIR=runtime, XDG_CONFIG_HOME=f"{home}/.config", XDG_DATA_HOME=f"{home}/.local/share",
               XDG_STATE_HOME=f"{home}/.local/state", XDG_CACHE_HOME=f"{home}/.cache")
    return env


def started_sandbox(programs, home):
    """The sandbox on the port and with the credentials of the last trial, if that port is free."""
    kept, info = home / "sandbox.json", home / "sandbox-now.json"  # the second one goes with the sandbox
    arguments = ("--issues", "1000", "--info", str(info))
    sandbox = None
    if kept.exists():
        try:
            sandbox = Sandbox(programs, *arguments, "--config", str(kept))
        except RuntimeError:
            print("The sandbox's port of the last trial is taken; it gets a new one.", file=sys.stderr)
    sandbox = sandbox or Sandbox(programs, *arguments)
    with open(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(sandbox.info, file)
    return sandbox, info


def by_window(programs, sandbox, info):
    print(f"The sandbox space is {sandbox.info['url']}. Its login page takes this user and password (they are thrown away later):")
    print(f"    {sandbox.info['userId']}    {sandbox.info['password']}")
    print("Close the window, or press Ctrl-C here, to end both.", flush=True)
    return subprocess.run([str(programs / "tsunagi"), "--trial-info", str(info)]).returncode


def by_command_line(programs, sandbox):
    info = sandbox.info
    port = info["url"].rsplit(":", 1)[1]
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    env = dict(os.environ, TSUNAGI_URL=info["url"], TSUNAGI_INITIATEOAUTH="REFRESH", TSUNAGI_OAUTHCLIENTID=info["clientId"],
               TSUNAGI_OAUTHCLIENTSECRET=info["clientSecret"], TSUNAGI_CALLBACKURL=info["callbackUrl"],
               TSUNAGI_OAUTHSETTINGSLOCATION=f"{data}/tsunagi/trial-{port}/OAuthSettings.txt")
    shown = [name for name in env if name.startswith("TSUNAGI_")]
    print("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened.\n"
          "The same by tsunagi-cli, on a sandbox space; a code as a browser would bring it stands in for the login page.\n"
          f"Properties come from the environment: {', '.join(shown)}, and TSUNAGI_OAUTHVERIFIER for the first command.")
    commands = (["connect", "-o", "table"], ["test", "-o", "table"], ["fetch", "Issues", "--limit", "20", "-o", "table", "--columns",
                                                                      "IssueKey,Summary,StatusName,AssigneeName,DueDate"])
    for number, arguments in enumerate(commands):
        print(f"\n$ tsunagi-cli {shlex.join(arguments)}", flush=True)
        extra = {"TSUNAGI_OAUTHVERIFIER": sandbox.authorize()} if number == 0 else {}
        code = subprocess.run([str(programs / "tsunagi-cli"), *arguments], env={**env, **extra}).returncode
        if code:
            return code
    return 0


def has_display():
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def trial(programs, home):
    sandbox, info = started_sandbox(programs, home)
    try:
        return by_window(programs, sandbox, info) if has_display() else by_command_line(programs, sandbox)
    except KeyboardInterrupt:
        return 130
    finally:
        sandbox.stop()


def end_with_parent():
    """However the outer script or the session ends, this one stops its children and ends too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def inside_own_session(options):
    with tempfile.TemporaryDirectory(prefix="tsunagi-trial-") as runtime:  # 0700, and short enough for a socket's path
        command = ["dbus-run-session", "--", "bash", "-c", SESSION, "session", sys.executable, __file__, *sys.argv[1:], "--inside"]
        if not has_display():
            command = command[6:]  # the command line keeps its identity in a file
        session = subprocess.Popen(command, env=own_home(options.home, runtime))
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the session hears Ctrl-C too, and ends by itself
        signal.signal(signal.SIGTERM, lambda *_: session.terminate())
        return session.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, type=pathlib.Path)
    parser.add_argument("--home", required=True, type=pathlib.Path)
    parser.add_argument("--real-home", action="store_true")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if options.inside:
        end_with_parent()
    if options.inside or options.real_home:
        return trial(options.bin, options.home)
    return inside_own_session(options)


if __name__ == "__main__":
    sys.exit(main())
