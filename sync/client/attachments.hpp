#pragma once

#include "domain/lesson_material.hpp"
#include "sync/client/attachment_plan.hpp"
#include "sync/client/attachment_state.hpp"
#include "sync/client/attachment_store.hpp"
#include "sync/client/back_off.hpp"
#include "sync/client/clock.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/random.hpp"
#include "sync/client/transport.hpp"

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace foothold::client {

/// Brings the pictures and recordings that this device's records refer to, piece by piece, and throws away what they no longer
/// refer to. A state machine like the replica: it moves when somebody calls `step`, and never waits.
class Attachments {
public:
    Attachments(AttachmentStore& store, Transport& transport, const Clock& clock, Random& random, Enrolment enrolment,
                AttachmentRules rules = {});
    Attachments(const Attachments&) = delete;
    Attachments& operator=(const Attachments&) = delete;
    ~Attachments();

    /// What the records refer to now. What is here of anything else is gone when this returns without an error.
    Result<void> follow(std::vector<domain::LessonMaterial> material);
    /// Somebody looks at it: it comes next, whatever the link, and `take_opened` gives its bytes.
    void open(const domain::Hash& hash);
    void set_metered(bool is_metered);
    /// Not while something more important is under way, or without a network.
    void allow(bool is_allowed);
    /// What is under way is asked for again later.
    void give_up();

    /// Goes on with what can be done now.
    void step();
    /// When `step` has to be called again at the latest, if the transport has nothing before. None: there is nothing to do.
    std::optional<std::chrono::milliseconds> next_step_in() const;

    /// Something is under way or waits for its turn.
    bool is_busy() const { return request_ || !queue_.empty(); }
    const AttachmentReports& reports() const { return reports_; }
    /// Those that were opened and have become whole since the last call.
    std::vector<std::pair<domain::Hash, std::string>> take_opened();
    /// Of the last try; none after a success.
    const std::optional<Error>& error() const { return error_; }
    std::uint64_t bytes_down() const { return bytes_down_; }

private:
    struct UnderWay {
        Transport::RequestId id = 0;
        domain::Attachment attachment;
        std::uint64_t start = 0;
        std::chrono::milliseconds began_at{};
    };

    Result<void> plan();
    void plan_again();
    Result<void> or_anew(Result<void> done);
    Result<void> read_held();
    void report();
    void ask();
    void receive(const Result<Answer>& result);
    void refuse(const UnderWay& asked, const Answer& answer);
    Result<void> take_in(const UnderWay& asked, const Answer& answer);
    Result<void> complete(const domain::Attachment& attachment);
    void adapt_piece(const UnderWay& asked);
    void deliver(const domain::Hash& hash);
    void fail(Error error, std::optional<std::chrono::seconds> retry_after = std::nullopt);

    AttachmentStore& store_;
    Transport& transport_;
    const Clock& clock_;
    Random& random_;
    Enrolment enrolment_;
    AttachmentRules rules_;
    BackOff back_off_;
    std::vector<domain::LessonMaterial> material_;
    std::map<domain::Hash, HeldAttachment> held_;
    std::set<domain::Hash> opened_;  ///< and not delivered yet
    std::set<domain::Hash> refused_; ///< by the server, until the records change
    std::deque<domain::Attachment> queue_;
    std::optional<UnderWay> request_;
    std::optional<Result<Answer>> answer_;
    std::uint64_t piece_bytes_;
    std::chrono::milliseconds next_at_;
    bool is_allowed_ = true;
    AttachmentReports reports_;
    std::vector<std::pair<domain::Hash, std::string>> delivered_;
    std::optional<Error> error_;
    std::uint64_t bytes_down_ = 0;
};

} // namespace foothold::client
