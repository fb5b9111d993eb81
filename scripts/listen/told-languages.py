#!/usr/bin/python3
"""Prints the texts of the web page that is open, and the language that a screen reader is told for each (AT-SPI), as JSON."""
import json
import sys

import pyatspi


def language_of(text):
    pairs, _start, _end = text.getAttributeRun(0, True)
    return dict(pair.split(":", 1) for pair in pairs).get("language", "")


def texts_in(place, found):
    if place is None:
        return
    try:
        text = place.queryText()
        shown = text.getText(0, -1).replace("\ufffc", "").strip()
        if shown:
            found.append([shown, language_of(text)])
    except NotImplementedError:
        pass
    for index in range(place.childCount):
        texts_in(place.getChildAtIndex(index), found)


def document_in(place, depth=0):
    if place is None or depth > 14:
        return None
    if place.getRoleName() in ("document web", "document frame") and place.name == sys.argv[1]:
        return place
    for index in range(place.childCount):
        found = document_in(place.getChildAtIndex(index), depth + 1)
        if found:
            return found
    return None


for application in pyatspi.Registry.getDesktop(0):
    page = document_in(application) if application and application.name.lower() not in ("", "orca", "openbox") else None
    if page:
        texts = []
        texts_in(page, texts)
        print(json.dumps(texts))
        break
