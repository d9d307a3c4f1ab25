#include "sync/client/server_address.hpp"

#include <curl/curl.h>
#include <memory>

namespace foothold::client {

namespace {

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part_of(CURLU* url, CURLUPart part) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, 0) != CURLUE_OK) return {};
    std::string copy = text;
    curl_free(text);
    return copy;
}

} // namespace

Result<void> check_address(const std::string& address) {
    const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
    if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), 0) != CURLUE_OK)
        return Error{"network.bad_address", address + " is no address of a server"};
    const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
    const std::string host = part_of(url.get(), CURLUPART_HOST);
    const bool is_loopback = host == "localhost" || host == "127.0.0.1" || host == "[::1]";
    if (scheme == "https" || (scheme == "http" && is_loopback)) return {};
    return Error{"network.not_secure", address + " is neither https nor on this machine"};
}

} // namespace foothold::client
