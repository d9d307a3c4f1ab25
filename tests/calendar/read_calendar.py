"""Prints what the Python package icalendar reads of a calendar: a line for each event."""

import datetime
import sys
from zoneinfo import ZoneInfo

from icalendar import Calendar

copenhagen = ZoneInfo("Europe/Copenhagen")


def moments(time):
    utc = time.astimezone(datetime.timezone.utc)
    return f"{utc:%Y%m%dT%H%M%SZ} {time.astimezone(copenhagen):%Y%m%dT%H%M%S}"


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    starts = event["DTSTART"].dt
    ends = event["DTEND"].dt if "DTEND" in event else starts
    print(event["UID"], moments(starts), moments(ends), event["STATUS"], event["SEQUENCE"], event["SUMMARY"].encode().hex())
