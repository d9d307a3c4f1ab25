#include "sync/protocol/json_archive.hpp"

namespace foothold::protocol {

namespace {

std::string two_digits(std::int64_t number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

} // namespace

boost::json::value JsonArchive::value_of(const domain::Id& id) {
    if (id.is_nil()) return nullptr;
    return boost::json::string{domain::to_string(id)};
}

boost::json::value JsonArchive::value_of(const domain::Instant& instant) {
    const std::int64_t second = (instant.seconds % domain::day_s + domain::day_s) % domain::day_s;
    const domain::Date date{static_cast<std::int32_t>((instant.seconds - second) / domain::day_s)};
    return boost::json::string{domain::to_string(date) + 'T' + two_digits(second / domain::hour_s) + ':' +
                               two_digits(second / domain::minute_s % 60) + ':' + two_digits(second % 60) + 'Z'};
}

boost::json::value JsonArchive::value_of(const domain::Date& date) { return boost::json::string{domain::to_string(date)}; }

boost::json::value JsonArchive::value_of(const domain::LocalizedText& text) {
    boost::json::object object;
    for (const domain::Translation& translation : text.translations) object.emplace(translation.language, translation.text);
    return object;
}

boost::json::object json_of(const domain::Record& record) {
    auto object = std::visit([](const auto& entity) { return JsonArchive::object_of(entity); }, record);
    object.emplace("kind_of_record", domain::record_kind_names[record.index()]);
    return object;
}

} // namespace foothold::protocol
