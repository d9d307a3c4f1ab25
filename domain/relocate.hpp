#pragma once

#include "domain/records.hpp"

#include <vector>

namespace foothold::domain {

/// What becomes of everything that a person has when they move: each appointment that is not over when the move is announced,
/// each course that they are enrolled in and each contact is kept, moved or ended, and is there once. `move` says who moves,
/// from where to where, when, and when it was announced. `records` are what the person may see, and the contacts and courses of
/// the new place.
///
/// - What lies before the moving day is kept, as is a course that is finished and a contact that ends before by itself.
/// - A course at the old place is moved when its programme has the same course at the new one: the same kind and, unless it is
///   Danish, the same title. Otherwise it ends. A course held elsewhere is kept.
/// - A session goes with its course; in a course that is kept it ends when it is at the old place.
/// - A talk, an event that the person said yes to: ends at the old place. An event also ends when only people of the old place
///   may come, or when the person's last course in its programme ends. A talk without a place, by phone or video, is kept.
/// - An internship with a company is kept: the agreement is with the company. One without a company ends at the old place.
/// - A contact that the old place holds, or the person's own who works there (its place, or the role centre_staff), is moved
///   when the same human is a contact of the new place, and ends otherwise. A mentor and all others are kept.
std::vector<MoveEntry> decide_fates(const Move& move, const Records& records);

/// The record as the move leaves it: residence, enrolment, own contact, internship once the move has happened, and a talk that
/// ended from its announcement on, since whom it was with has to know. What began after the moving day is left alone.
Record settled(Record record, const Move& move);

/// Whether the talk is off because of this move. One that has found another place since is its people's matter again.
bool calls_off(const Move& move, const Talk& talk);

/// The talk as it was before this move called it off.
Talk restored(Talk talk, const Move& move);

} // namespace foothold::domain
