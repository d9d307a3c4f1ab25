#pragma once

#include "domain/hash.hpp"
#include "sync/client/transport.hpp"
#include "tests/client/problem_answer.hpp"

#include <map>
#include <random>
#include <sodium.h>
#include <string>
#include <utility>
#include <vector>

namespace foothold::client {

inline domain::Hash name_of(const std::string& bytes) {
    domain::Hash hash;
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.bytes.data()), hash.bytes.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    return hash;
}

inline std::string noise(std::size_t bytes, unsigned seed = 1) {
    std::mt19937 random{seed};
    std::string text(bytes, '\0');
    for (char& c : text) c = static_cast<char>(random());
    return text;
}

/// Answers requests for ranges of what it has. Damages, cuts and refuses when told to.
class BlobServer : public Transport {
public:
    RequestId send(Request request, Done done) override {
        requests.push_back(std::move(request));
        done_ = std::move(done);
        return requests.size();
    }
    void cancel(RequestId) override { done_ = nullptr; }
    void poll() override {
        if (done_) std::exchange(done_, nullptr)(answer());
    }
    void wait(std::chrono::milliseconds) override {}
    void wake() override {}

    void add(const std::string& bytes) { blobs[name_of(bytes)] = bytes; }
    std::size_t last_start() const { return std::stoul(requests.back().headers.at(1).value.substr(6)); }

    std::map<domain::Hash, std::string> blobs;
    std::vector<Request> requests;
    int damaged_answers = 0;
    std::size_t cut_after = 0; ///< bytes of the next answer
    unsigned refuses_with = 0;

private:
    Result<Answer> answer() {
        const Request& request = requests.back();
        const auto hash = domain::parse_hash(request.url.substr(request.url.rfind('/') + 1));
        if (refuses_with != 0) return problem(refuses_with, "server.busy");
        if (!request.is_get || !hash || !blobs.contains(*hash)) return problem(404, "server.not_found");
        const std::string& range = request.headers.at(1).value;
        const std::size_t last = std::stoul(range.substr(range.find('-') + 1));
        Answer answer{206, "image/png", {}, {}, blobs.at(*hash).substr(last_start(), last - last_start() + 1)};
        if (damaged_answers > 0 && damaged_answers-- > 0) answer.body.front() = static_cast<char>(answer.body.front() ^ 1);
        if (const std::size_t cut = std::exchange(cut_after, 0); cut > 0) {
            answer.body.resize(cut);
            answer.cut = Error{"network.truncated", {}};
        }
        return answer;
    }

    Done done_;
};

} // namespace foothold::client
