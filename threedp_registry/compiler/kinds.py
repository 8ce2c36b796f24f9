"""What each finding code stands for, for `threedp explain` and the documentation."""

from __future__ import annotations

KINDS = {
    "TDP201": "The value is not of its element's type.",
    "TDP202": "The text holds a control character, or a blank at an end.",
    "TDP203": "The text is too short or too long.",
    "TDP204": "The text is not of the right form.",
    "TDP205": "The number is out of range.",
    "TDP206": "The number has too many decimal places.",
    "TDP207": "The value is not one of the codes of its codelist.",
    "TDP208": "A value stands twice in an element that holds several.",
    "TDP209": "An element is not known there.",
    "TDP210": "A group is not of the right shape.",
    "TDP301": "A required element is missing.",
    "TDP302": "An element is filled in that must be blank.",
    "TDP303": "A group has too few or too many items.",
    "TDP304": "All of several elements are missing, of which one is needed.",
    "TDP401": "Values do not fit together, or a value is unlikely.",
    "TDP402": "A code does not belong to the code of another element.",
    "TDP403": "A value does not follow from another element as it should.",
    "TDP404": "A number names an item that is not there.",
    "TDP405": "An item is named nowhere.",
    "TDP406": "Two items cannot be told apart.",
    "TDP407": "Two periods overlap.",
    "TDP408": "The record lies outside the days this version of the dictionary is for.",
    "TDP501": "Two records of one file have the same key.",
    "TDP502": "A record of an earlier file has the same key.",
    "TDP503": "A record that is referred to is not there.",
    "TDP504": "A value differs from the record that is referred to.",
    "TDP505": "Values do not fit together with those of a record that is referred to.",
    "TDP601": "A value may identify a patient.",
}
