#include "sync/client/curl_transport.hpp"

#include "sync/client/curl_error.hpp"
#include "sync/client/server_address.hpp"

#include <curl/curl.h>
#include <map>
#include <new>
#include <utility>

namespace foothold::client {

namespace {

constexpr long connect_timeout_ms = 10'000;
constexpr long low_speed_bytes_per_second = 32;

struct CloseEasy {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct CloseMulti {
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::string header_of(CURL* easy, const char* name) {
    curl_header* found = nullptr;
    return curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &found) == CURLHE_OK ? found->value : "";
}

/// One request on its way. libcurl points into it, so it stays where it is.
class Transfer {
public:
    Transfer(Request request, Transport::Done done) : done_(std::move(done)), request_(std::move(request)) {}
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    CURL* prepare(const std::string& authorities) {
        for (const Header& header : request_.headers) add_header(header.name + ": " + header.value);
        for (const char* unwanted : {"Expect:", "Accept:"}) add_header(unwanted);
        set(CURLOPT_URL, request_.url.c_str());
        set(CURLOPT_HTTPHEADER, headers_.get());
        if (!request_.is_get) {
            set(CURLOPT_POST, 1L);
            set(CURLOPT_POSTFIELDS, request_.body.data());
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request_.body.size()));
        }
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(request_.deadline.count()));
        set(CURLOPT_LOW_SPEED_LIMIT, low_speed_bytes_per_second);
        set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(std::chrono::ceil<std::chrono::seconds>(request_.silence_max).count()));
        set(CURLOPT_WRITEFUNCTION, &Transfer::receive);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_ERRORBUFFER, error_text_);
        if (!authorities.empty()) set(CURLOPT_CAINFO, authorities.c_str());
        return easy_.get();
    }

    void finish(CURLcode code) {
        if (is_memory_full_) return done_(Error{"memory.full", {}});
        if (is_too_large_) return done_(Error{"protocol.too_large", "the answer is larger than the limit"});
        std::optional<Error> cut;
        if (code != CURLE_OK) cut = error_of_curl(code, error_text_[0] ? error_text_ : curl_easy_strerror(code));
        if (cut && body_.empty()) return done_(*cut);
        long status = 0;
        curl_off_t retry_after = 0;
        curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
        curl_easy_getinfo(easy_.get(), CURLINFO_RETRY_AFTER, &retry_after);
        Answer answer{static_cast<int>(status),
                      header_of(easy_.get(), "Content-Type"),
                      header_of(easy_.get(), "Content-Encoding"),
                      std::nullopt,
                      std::move(body_),
                      std::move(cut)};
        if (retry_after > 0) answer.retry_after = std::chrono::seconds(retry_after);
        done_(std::move(answer));
    }
    void fail(Error error) { done_(std::move(error)); }

    CURL* easy() const { return easy_.get(); }

private:
    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy_.get(), option, value);
    }
    void add_header(const std::string& line) { headers_.reset(curl_slist_append(headers_.release(), line.c_str())); }

    /// Called by libcurl, through which no exception may pass.
    static std::size_t receive(const char* bytes, std::size_t, std::size_t count, Transfer* transfer) noexcept try {
        transfer->is_too_large_ = count > transfer->request_.answer_bytes_max - transfer->body_.size();
        if (transfer->is_too_large_) return 0;
        transfer->body_.append(bytes, count);
        return count;
    } catch (const std::bad_alloc&) {
        transfer->is_memory_full_ = true;
        return 0;
    }

    Transport::Done done_;
    Request request_;
    std::unique_ptr<CURL, CloseEasy> easy_{curl_easy_init()};
    std::unique_ptr<curl_slist, FreeList> headers_;
    std::string body_;
    bool is_too_large_ = false;
    bool is_memory_full_ = false;
    char error_text_[CURL_ERROR_SIZE] = {};
};

class Library {
public:
    Library() { curl_global_init(CURL_GLOBAL_DEFAULT); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() { curl_global_cleanup(); }
};

} // namespace

class CurlTransport::Transfers {
public:
    explicit Transfers(std::string authorities) : authorities_(std::move(authorities)), multi_(curl_multi_init()) {}
    Transfers(const Transfers&) = delete;
    Transfers& operator=(const Transfers&) = delete;
    ~Transfers() {
        while (!running_.empty()) cancel(running_.begin()->first);
    }

    RequestId send(Request request, Done done) {
        const RequestId id = ++last_id_;
        auto address = check_address(request.url);
        auto transfer = std::make_unique<Transfer>(std::move(request), std::move(done));
        if (!address) {
            refused_.emplace(id, Refused{std::move(transfer), address.error()});
            return id;
        }
        CURL* const easy = transfer->prepare(authorities_);
        running_.emplace(id, std::move(transfer));
        curl_multi_add_handle(multi_.get(), easy);
        return id;
    }

    void cancel(RequestId id) {
        refused_.erase(id);
        const auto found = running_.find(id);
        if (found == running_.end()) return;
        curl_multi_remove_handle(multi_.get(), found->second->easy());
        running_.erase(found);
    }

    void poll() {
        for (auto& [id, refused] : std::exchange(refused_, {})) refused.transfer->fail(std::move(refused.error));
        int still_running = 0;
        curl_multi_perform(multi_.get(), &still_running);
        int remaining = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &remaining))
            if (message->msg == CURLMSG_DONE) finish(message->easy_handle, message->data.result);
    }

    void wait(std::chrono::milliseconds at_most) {
        if (!refused_.empty()) return;
        curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(at_most.count()), nullptr);
    }

    void wake() { curl_multi_wakeup(multi_.get()); }

private:
    struct Refused {
        std::unique_ptr<Transfer> transfer;
        Error error;
    };

    void finish(CURL* easy, CURLcode code) {
        for (auto running = running_.begin(); running != running_.end(); ++running) {
            if (running->second->easy() != easy) continue;
            const auto transfer = std::move(running->second);
            running_.erase(running);
            curl_multi_remove_handle(multi_.get(), easy);
            return transfer->finish(code);
        }
    }

    Library library_;
    std::string authorities_;
    std::unique_ptr<CURLM, CloseMulti> multi_;
    std::map<RequestId, std::unique_ptr<Transfer>> running_;
    std::map<RequestId, Refused> refused_;
    RequestId last_id_ = 0;
};

CurlTransport::CurlTransport(std::filesystem::path authorities) : transfers_(std::make_unique<Transfers>(authorities.string())) {}
CurlTransport::~CurlTransport() = default;

Transport::RequestId CurlTransport::send(Request request, Done done) {
    return transfers_->send(std::move(request), std::move(done));
}
void CurlTransport::cancel(RequestId id) { transfers_->cancel(id); }
void CurlTransport::poll() { transfers_->poll(); }
void CurlTransport::wait(std::chrono::milliseconds at_most) { transfers_->wait(at_most); }
void CurlTransport::wake() { transfers_->wake(); }

} // namespace foothold::client
