#pragma once

#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/back_off.hpp"
#include "sync/client/clock.hpp"
#include "sync/client/enrolment.hpp"
#include "sync/client/random.hpp"
#include "sync/client/store.hpp"
#include "sync/client/transport.hpp"

#include <chrono>
#include <optional>

namespace foothold::client {

/// Waits at the server for something new, one request at a time. A server that has no such path, or no place, is left alone for
/// a while.
class NewsWatch {
public:
    /// What the server said.
    struct Word {
        bool has_news = false;
        domain::Instant server_time;
    };

    NewsWatch(Transport& transport, const Clock& clock, Random& random) :
        transport_(transport), clock_(clock), random_(random), again_at_(clock.elapsed()) {}
    NewsWatch(const NewsWatch&) = delete;
    NewsWatch& operator=(const NewsWatch&) = delete;
    ~NewsWatch() { cancel(); }

    void ask(const Enrolment& enrolment, Position position);
    void cancel();
    /// Does not ask before that.
    void rest(std::chrono::milliseconds time);

    bool is_asking() const { return request_.has_value(); }
    bool has_answer() const { return answer_.has_value(); }
    /// When it may be asked (again).
    std::chrono::milliseconds may_ask_in() const;
    /// The answer that has come; an error when nobody can say, and then it rests.
    Result<Word> take();

private:
    Result<Word> read(Result<Answer> result);

    Transport& transport_;
    const Clock& clock_;
    Random& random_;
    BackOff back_off_;
    std::optional<Transport::RequestId> request_;
    std::optional<Result<Answer>> answer_;
    std::chrono::milliseconds asked_at_{};
    std::chrono::milliseconds again_at_;
};

} // namespace foothold::client
