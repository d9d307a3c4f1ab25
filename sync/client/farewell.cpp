#include "sync/client/farewell.hpp"

#include "sync/client/enrolment_file.hpp"
#include "sync/client/file.hpp"
#include "sync/client/post.hpp"
#include "sync/protocol/codec.hpp"
#include "sync/protocol/limits.hpp"
#include "sync/protocol/messages.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

namespace foothold::client {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t file_bytes_max = 4096;

Result<void> remove_whole(const fs::path& entry) {
    std::error_code fault;
    if (!fs::is_directory(fs::symlink_status(entry, fault))) return remove_file(entry);
    const auto within = entries_of(entry);
    if (!within) return within.error();
    for (const fs::path& each : *within)
        if (auto removed = remove_whole(each); !removed) return removed;
    return remove_directory(entry);
}

} // namespace

Result<void> write_farewell(const DataDirectory& directory, const Farewell& farewell) {
    Enrolment nobody = farewell.enrolment;
    nobody.person = {};
    nobody.role = {};
    return write_file(directory.farewell(), domain::to_string(farewell.receipt) + '\n' + encode_enrolment(nobody));
}

Result<std::optional<Farewell>> read_farewell(const DataDirectory& directory) {
    const auto content = read_file(directory.farewell(), file_bytes_max);
    if (!content) return content.error();
    if (!content->has_value()) return std::optional<Farewell>();
    Farewell farewell;
    const std::string_view text = **content;
    const auto end_of_receipt = std::min(text.find('\n'), text.size() - 1);
    farewell.receipt = domain::parse_id(std::string(text.substr(0, end_of_receipt))).value_or(domain::Id{});
    farewell.enrolment = decode_enrolment(text.substr(end_of_receipt + 1)).value_or(Enrolment{});
    return std::optional(std::move(farewell));
}

Result<void> wipe(const DataDirectory& directory) {
    for (const fs::path& first : std::vector{directory.key_slot(0), directory.key_slot(1), directory.secret()})
        if (auto removed = remove_file(first); !removed) return removed;
    const auto entries = entries_of(directory.root);
    if (!entries) return entries.error();
    for (const fs::path& entry : *entries)
        if (entry != directory.lock() && entry != directory.farewell() && entry != directory.leaving())
            if (auto removed = remove_whole(entry); !removed) return removed;
    return sync_directory(directory.root);
}

Request confirmation_of(const Farewell& farewell) {
    protocol::SyncRequest message;
    message.purged = farewell.receipt;
    return post_to(farewell.enrolment, protocol::sync_path, protocol::encode(message));
}

bool is_heard(const Answer& answer) { return answer.status == 200 || answer.status == 401; }

} // namespace foothold::client
