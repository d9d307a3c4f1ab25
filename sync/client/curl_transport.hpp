#pragma once

#include "sync/client/transport.hpp"

#include <filesystem>
#include <memory>

namespace foothold::client {

/// libcurl: https, and http to this machine only; no redirects; certificates verified.
class CurlTransport : public Transport {
public:
    /// `authorities`: a file of certificates to trust instead of the system's.
    explicit CurlTransport(std::filesystem::path authorities = {});
    ~CurlTransport() override;

    RequestId send(Request request, Done done) override;
    void cancel(RequestId id) override;
    void poll() override;
    void wait(std::chrono::milliseconds at_most) override;
    void wake() override;

private:
    class Transfers;
    std::unique_ptr<Transfers> transfers_;
};

} // namespace foothold::client
