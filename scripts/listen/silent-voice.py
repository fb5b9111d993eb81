#!/usr/bin/python3
"""A voice for Speech Dispatcher that writes down what it is asked to say, and in which language. It makes no sound."""
import html
import os
import re
import sys
import time

settings = {}


def answer(*lines):
    print(*lines, sep="\n", flush=True)


def body():
    """The lines of a command, up to a line with a dot."""
    lines = []
    for line in iter(sys.stdin.readline, ""):
        line = line.rstrip("\n")
        if line == ".":
            break
        lines.append(line[1:] if line.startswith("..") else line)
    return lines


def say(kind):
    answer("202 OK RECEIVING MESSAGE")
    text = html.unescape(re.sub(r"<[^>]*>", "", " ".join(body()))).strip()
    with open(os.environ["LISTEN_LOG"], "a", encoding="utf-8") as log:
        if kind == "SPEAK" and text:
            log.write(settings.get("language", "") + "\t" + text + "\n")
    answer("200 OK SPEAKING", "701 BEGIN")
    # An end that comes with its beginning is not noticed, and the reading stops.
    time.sleep(0.02)
    answer("702 END")


for line in iter(sys.stdin.readline, ""):
    command = line.strip()
    if command == "INIT":
        answer("299-silent", "299 OK LOADED SUCCESSFULLY")
    elif command == "AUDIO":
        answer("207 OK RECEIVING AUDIO SETTINGS")
        body()
        answer("203 OK AUDIO INITIALIZED")
    elif command == "LOGLEVEL":
        answer("207 OK RECEIVING LOGLEVEL SETTINGS")
        body()
        answer("203 OK LOG LEVEL SET")
    elif command == "SET":
        answer("203 OK RECEIVING SETTINGS")
        settings.update(pair.split("=", 1) for pair in body() if "=" in pair)
        answer("203 OK SETTINGS RECEIVED")
    elif command in ("SPEAK", "CHAR", "KEY", "SOUND_ICON"):
        say(command)
    elif command.startswith("LIST VOICES"):
        # Like most machines, without a voice for Lao.
        answer(*("200-%s\t%s\tnone" % (tag, tag) for tag in ("en", "vi")), "200 OK VOICE LIST SENT")
    elif command == "PAUSE":
        answer("704 PAUSE")
    elif command.startswith("DEBUG"):
        answer("200 OK DEBUGGING ON" if "ON" in command else "200 OK DEBUGGING OFF")
    elif command == "QUIT":
        answer("210 OK QUIT")
        break
    elif command != "STOP":
        answer("300 ERR UNKNOWN COMMAND")
