#include "sync/client/curl_error.hpp"

#include <curl/curl.h>
#include <utility>

namespace foothold::client {

namespace {

const char* message_id_of(int code) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return "network.unknown_host";
    case CURLE_COULDNT_CONNECT:
        return "network.refused";
    case CURLE_OPERATION_TIMEDOUT:
        return "network.timeout";
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
        return "network.tls";
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
        return "network.truncated";
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return "network.not_our_server";
    default:
        return "network.failed";
    }
}

} // namespace

Error error_of_curl(int code, std::string detail) { return {message_id_of(code), std::move(detail)}; }

} // namespace foothold::client
