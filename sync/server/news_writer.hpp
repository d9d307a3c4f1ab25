#pragma once

#include "sync/server/record_writer.hpp"

#include <set>
#include <utility>
#include <vector>

namespace foothold::server {

/// Tells people what staff change of something that they know: each change and person once, as a notice that says how it was
/// before. Whoever was away gets all of them, in the order in which they were made.
///
/// Told are participants with a session in a course that they are in, a talk, an event that they said yes to, or a contact; not
/// of what is over, nor of what a move of theirs takes away, which the move itself says; but of a talk that it has called off
/// and that takes place now, or the other way round. And whoever has asked something, with the answer.
class NewsWriter {
public:
    NewsWriter(StorageTransaction& transaction, RecordWriter& writer, Instant now) :
        transaction_(transaction), writer_(writer), now_(now) {}

    /// Before anything is written: staff tell this in words of their own, which are enough.
    Result<void> note(const domain::Notice& notice);
    /// After the record was written, and what follows from it.
    Result<void> tell(const domain::Record& before, const domain::Record& after);
    std::size_t told() const { return told_; }

private:
    struct Reader {
        bool is_participant = false;
        Instant latest; ///< of what they were told so
        std::set<Id> active_courses;
        std::set<Id> moved_away; ///< appointments and contacts
    };

    Result<std::vector<Id>> people_concerned(const domain::Record& record);
    Result<std::vector<Id>> coming_to(const domain::Event& event);
    Result<Reader> reader(Id person);
    Result<domain::Records> places_of(const domain::Record& before, const domain::Record& after);
    Result<domain::Notice> notice_about(const domain::Record& record);
    Result<void> tell(Id person, domain::Notice notice, const domain::Record& record);
    Result<void> tell_answer(domain::Notice notice);
    Result<void> put(domain::Notice notice, Instant latest);

    StorageTransaction& transaction_;
    RecordWriter& writer_;
    Instant now_;
    std::set<std::pair<Id, Id>> in_own_words_; ///< record and person
    std::size_t told_ = 0;
};

} // namespace foothold::server
