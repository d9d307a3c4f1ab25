#include "sync/client/news_watch.hpp"

#include "sync/client/post.hpp"
#include "sync/client/read_answer.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/limits.hpp"

#include <algorithm>
#include <utility>

namespace foothold::client {

using std::chrono::milliseconds;

namespace {

/// Longer than any server holds an answer.
constexpr milliseconds answer_deadline{75'000};
/// "No news" sooner than that is no waiting.
constexpr milliseconds hold_min{5'000};
constexpr milliseconds older_server_pause{60 * 60 * 1000};

} // namespace

void NewsWatch::ask(const Enrolment& enrolment, Position position) {
    protocol::WaitRequest message;
    message.epoch = position.epoch;
    message.cursors = std::move(position.cursors);
    for (protocol::ScopeCursor& cursor : message.cursors) cursor.contents.reset();
    Request request = post_to(enrolment, protocol::wait_path, protocol::encode(message));
    request.deadline = answer_deadline;
    request.silence_max = answer_deadline;
    asked_at_ = clock_.elapsed();
    request_ = transport_.send(std::move(request), [this](Result<Answer> answer) { answer_ = std::move(answer); });
}

void NewsWatch::cancel() {
    if (request_ && !answer_) transport_.cancel(*request_);
    request_.reset();
    answer_.reset();
}

void NewsWatch::rest(milliseconds time) { again_at_ = std::max(again_at_, clock_.elapsed() + time); }

milliseconds NewsWatch::may_ask_in() const { return std::max(milliseconds(0), again_at_ - clock_.elapsed()); }

Result<NewsWatch::Word> NewsWatch::take() {
    request_.reset();
    Result<Answer> result = std::move(*std::exchange(answer_, std::nullopt));
    const auto retry_after = result ? result->retry_after : std::nullopt;
    const bool is_older_server = result && result->status == 404;
    auto word = read(std::move(result));
    if (!word) {
        const milliseconds pause = back_off_.next(random_, retry_after);
        rest(is_older_server ? older_server_pause + pause : pause);
        return word;
    }
    back_off_.reset();
    if (!word->has_news && clock_.elapsed() - asked_at_ < hold_min) rest(hold_min + milliseconds(random_.below(60'000)));
    return word;
}

Result<NewsWatch::Word> NewsWatch::read(Result<Answer> result) {
    if (!result) return result.error();
    const auto message = read_answer(*result);
    if (!message) return message.error();
    const auto response = protocol::decode<protocol::WaitResponse>(*message);
    if (!response) return response.error();
    if (!protocol::VersionRange().overlaps(response->versions)) return Error{"protocol.too_new", "no version in common"};
    return Word{response->has_news, response->server_time};
}

} // namespace foothold::client
