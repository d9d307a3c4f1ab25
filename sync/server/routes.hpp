#pragma once

#include "sync/server/commit_queue.hpp"
#include "sync/server/http.hpp"
#include "sync/server/rate_limit.hpp"
#include "sync/server/service.hpp"
#include "sync/server/told_writes.hpp"
#include "sync/server/waiting_room.hpp"

#include <atomic>
#include <functional>
#include <map>

namespace foothold::server {

/// What all threads of a server share.
struct Traffic {
    RateLimit syncs{60, 60};           ///< of a device
    RateLimit enrolments{10, 60 * 60}; ///< of an address; those that end without a device, since many enrol behind one router
    RateLimit waits{60, 60};           ///< of a device
    RateLimit blobs{600, 60};          ///< of a device; apart from the others, so that pictures put off no news
    LargeAnswers large_answers{};
    ChunkCache chunks{};
    Places waiting{256}; ///< for devices that wait for news
    std::atomic<bool> is_draining = false;
};

/// The exact table of what can be asked, and the way from a request's bytes to the service and back. One object per thread.
class Routes {
public:
    /// `commits`: for requests that write, whose answers come later then; they come at once without it. Its thread must have
    /// ended before the routes do, or the listener.
    Routes(Service& service, WaitingRoom& waiting_room, const Clock& clock, Random& random, Traffic& traffic,
           CommitQueue* commits = nullptr) :
        service_(service),
        waiting_room_(waiting_room), clock_(clock), random_(random), traffic_(traffic), commits_(commits) {}

    /// For a listener. The routes must outlive it.
    HttpHandler handler();

    HttpAnswer answer(const HttpRequest& request);
    /// Of the requests that wait for news.
    std::vector<LateAnswer> due();
    std::vector<LateAnswer> end_all();
    /// Of the requests whose writes are on disk.
    std::vector<LateAnswer> written();
    void forget(std::uint64_t held_as);

private:
    static constexpr std::uint64_t first_write = std::uint64_t{1} << 63; ///< tickets of the waiting room count from 1
    using Answer = std::function<HttpAnswer(const Result<void>& written)>;

    HttpAnswer answer_when_written(std::function<Result<void>(StorageTransaction&)> run, Answer answer);
    HttpAnswer answer_sync(Exchange& exchange, bool accepts_zstd, const std::string& request_id);
    HttpAnswer health(const HttpRequest& request, const std::string& request_id);
    HttpAnswer enrol(const HttpRequest& request, const std::string& request_id);
    HttpAnswer sync(const HttpRequest& request, const std::string& request_id);
    unsigned turn_in_s(Id device);
    HttpAnswer wait(const HttpRequest& request, const std::string& request_id);
    HttpAnswer blob(const HttpRequest& request, const std::string& request_id);
    HttpAnswer answer_to_wait(bool has_news) const;

    Service& service_;
    WaitingRoom& waiting_room_;
    const Clock& clock_;
    Random& random_;
    Traffic& traffic_;
    CommitQueue* commits_;
    std::map<std::uint64_t, Answer> unwritten_; ///< by what they are held as
    std::uint64_t last_write_ = first_write;
    ToldWrites told_;
};

} // namespace foothold::server
