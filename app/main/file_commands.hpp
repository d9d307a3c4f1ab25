#pragma once

#include "app/main/assets.hpp"
#include "domain/result.hpp"
#include "domain/time.hpp"
#include "sync/client/model.hpp"

#include <string>

namespace foothold::main {

/// What `foothold print` and `foothold calendar` are asked for.
struct FileRequest {
    std::string language; ///< empty: the person's
    domain::Instant now;
};

/// The bytes of a PDF with the cards about this record, or of this proof. print.nothing when there is nothing to print;
/// print.unavailable.
Result<std::string> printed_paper(domain::Id about, const FileRequest& request, const client::Model& model, const Assets& assets);

/// The person's plan as an iCalendar file.
std::string written_calendar(const FileRequest& request, const client::Model& model, const Assets& assets);

} // namespace foothold::main
