#include "sync/server/move_command.hpp"

#include "sync/server/digest.hpp"
#include "sync/server/read_yaml_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace foothold::server {

namespace {

/// A file of the form `reason: {en: ..., da: ...}`.
struct ReasonFile {
    domain::LocalizedText reason;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("reason", reason));
    }
};

/// `travel: [...]` and `checklist: [...]`, or one of them.
struct DetailsFile {
    std::optional<std::vector<domain::TravelStep>> travel = std::nullopt;
    std::optional<std::vector<domain::MoveItem>> checklist = std::nullopt;

    template <class Archive>
    void serialize(Archive& archive) {
        archive(domain::field("travel", travel), domain::field("checklist", checklist));
    }
};

Result<domain::LocalizedText> read_reason_file(const std::string& path) {
    auto content = read_yaml_file<ReasonFile>(path);
    if (!content) return content.error();
    if (content->reason.empty()) return Error{"sample.field", path + ": reason: is not there"};
    return std::move(content->reason);
}

Result<domain::LocalizedText> read_reason(const MoveArguments& arguments) {
    const std::string& reason = arguments.reason;
    if (reason.empty()) return domain::LocalizedText{};
    if (reason.ends_with(".yaml") || reason.ends_with(".yml")) return read_reason_file(reason);
    if (!is_language(arguments.language))
        return Error{"move.language_invalid", arguments.language + " is not a language such as en, da or ar"};
    return domain::LocalizedText{{{arguments.language, reason}}};
}

Result<void> read_details(const MoveArguments& arguments, MoveOrder& order) {
    if (arguments.details.empty()) return {};
    auto details = read_yaml_file<DetailsFile>(arguments.details);
    if (!details) return details.error();
    order.travel = std::move(details->travel);
    order.checklist = std::move(details->checklist);
    return {};
}

struct Explanation {
    std::string_view code;
    std::string_view words; ///< behind what the order says
};
constexpr auto explanations = std::to_array<Explanation>({
    {"move.place_unknown", " is the key or id of no place"},
    {"move.person_unknown", " is the key or id of no person"},
    {"move.authority_unknown", " is the key or id of no organisation"},
    {"move.date_over", " is over"},
    {"move.destination_closes", " is the day on which a destination closes itself"},
    {"move.destination_same", " is the place that people have to leave"},
    {"move.lives_there", " is where the person lives"},
    {"move.nobody_concerned", ": nobody lives there who does not move already"},
});

std::string explanation_of(std::string_view code) {
    const auto found = std::ranges::find(explanations, code, &Explanation::code);
    return found == explanations.end() ? std::string{} : std::string{found->words};
}

/// Turns words into an order, and what the service says about ids back into those words.
class Desk {
public:
    Id id_of(std::string_view kind, const std::string& word) {
        const auto written = domain::parse_id(word);
        const Id id = written ? *written : id_of_key(kind, word);
        words_.emplace(id, word);
        return id;
    }

    Result<MoveOrder> order(const MoveArguments& arguments) {
        MoveOrder order;
        const auto date = domain::parse_date(arguments.date);
        if (!date) return Error{"move.date_invalid", arguments.date + " is not a date such as 2026-04-01"};
        order.date = *date;
        if (!arguments.authority.empty()) order.authority = id_of("organisation", arguments.authority);
        auto reason = read_reason(arguments);
        if (!reason) return reason.error();
        order.reason = std::move(*reason);
        if (auto read = read_details(arguments, order); !read) return read.error();
        for (const std::string& word : arguments.to) {
            const auto destination = read_destination(word);
            if (!destination) return destination.error();
            order.destinations.push_back(*destination);
        }
        return order;
    }

    Error in_words(const Error& error) const {
        const auto id = domain::parse_id(error.detail);
        const auto word = id ? words_.find(*id) : words_.end();
        return {error.code, (word == words_.end() ? error.detail : word->second) + explanation_of(error.code)};
    }

    const std::string& word_of(Id id) const { return words_.at(id); }

private:
    Result<Destination> read_destination(const std::string& word) {
        const auto equals = word.rfind('=');
        if (equals == std::string::npos) return Destination{id_of("place", word), 1};
        Destination destination{id_of("place", word.substr(0, equals)), 0};
        const std::string_view digits = std::string_view{word}.substr(equals + 1);
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), destination.share);
        constexpr std::uint32_t share_max = 1'000'000;
        const bool is_number = failure == std::errc{} && end == digits.data() + digits.size();
        if (!is_number || destination.share == 0 || destination.share > share_max)
            return Error{"move.destination_invalid",
                         word + " is not a place, or a place with a share such as " + word.substr(0, equals) + "=60"};
        return destination;
    }

    std::map<Id, std::string> words_;
};

/// Either all destinations have a share, or none has.
Result<void> check_shares(const MoveArguments& arguments) {
    const auto has_share = [](const std::string& word) { return word.find('=') != std::string::npos; };
    const auto with_share = std::ranges::count_if(arguments.to, has_share);
    if (with_share == 0 || with_share == std::ssize(arguments.to)) return {};
    return Error{"move.destination_invalid", "some destinations have a share and some do not"};
}

void print(const MoveReport& report, bool is_rehearsal) {
    if (is_rehearsal) fmt::print("a rehearsal: nothing has been changed\n");
    fmt::print("{:>8}  people, {} of them with something new\n", report.people, report.changed);
    constexpr std::string_view plurals[]{"appointments", "courses", "contacts"};
    for (std::size_t what = 0; what < report.fates.size(); ++what) {
        const auto& [kept, moved, ended] = report.fates[what];
        fmt::print("{:>8}  {}: {} kept, {} moved, {} ended\n", kept + moved + ended, plurals[what], kept, moved, ended);
    }
}

} // namespace

Result<void> close_place(Service& service, const MoveArguments& arguments) {
    if (auto checked = check_shares(arguments); !checked) return checked;
    Desk desk;
    auto order = desk.order(arguments);
    if (!order) return order.error();
    order->from = desk.id_of("place", arguments.place);
    const auto report = service.move(*order, arguments.is_rehearsal);
    if (!report) return desk.in_words(report.error());
    print(*report, arguments.is_rehearsal);
    for (std::size_t index = 0; index < order->destinations.size(); ++index)
        fmt::print("{:>8}  go to {}\n", report->people_by_destination[index], desk.word_of(order->destinations[index].place));
    if (report->moving_already > 0)
        fmt::print("{:>8}  have a move of their own before that, and keep it\n", report->moving_already);
    if (report->expected_there > 0)
        fmt::print("{:>8}  are going to move to {}, and need another place\n", report->expected_there, arguments.place);
    return {};
}

Result<void> move_person(Service& service, const MoveArguments& arguments) {
    Desk desk;
    auto order = desk.order(arguments);
    if (!order) return order.error();
    order->people = {desk.id_of("person", arguments.person)};
    const auto report = service.move(*order, arguments.is_rehearsal);
    if (!report) return desk.in_words(report.error());
    print(*report, arguments.is_rehearsal);
    return {};
}

} // namespace foothold::server
