#include "tests/bench/peers/workload.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iterator>

namespace foothold::bench {

namespace {

namespace json = boost::json;

domain::Id id_in(const json::value& value) { return domain::parse_id(value.as_string().c_str()).value(); }

domain::Instant instant_in(const json::value& value) { return {value.as_int64()}; }

domain::LocalizedText text_in(const json::value& value) {
    domain::LocalizedText text;
    for (const auto& [language, words] : value.as_object())
        text.translations.push_back({language, std::string(words.as_string().c_str())});
    return text;
}

domain::Session session_in(const json::object& fields) {
    domain::Session session;
    session.id = id_in(fields.at("id"));
    session.course = id_in(fields.at("course"));
    session.week = static_cast<std::uint32_t>(fields.at("week").as_int64());
    session.topic = text_in(fields.at("topic"));
    session.starts = instant_in(fields.at("starts"));
    session.ends = instant_in(fields.at("ends"));
    session.place = id_in(fields.at("place"));
    session.room = text_in(fields.at("room"));
    session.teacher = fields.at("teacher").as_string().c_str();
    session.bring = text_in(fields.at("bring"));
    return session;
}

domain::Notice notice_in(const json::object& fields) {
    domain::Notice notice;
    notice.id = id_in(fields.at("id"));
    notice.person = id_in(fields.at("person"));
    notice.title = text_in(fields.at("title"));
    notice.body = text_in(fields.at("body"));
    notice.about = id_in(fields.at("about"));
    notice.at = instant_in(fields.at("at"));
    return notice;
}

std::vector<domain::Record> records_in(const json::value& value) {
    std::vector<domain::Record> records;
    for (const json::value& element : value.as_array()) {
        const json::object& fields = element.as_object();
        if (fields.at("kind").as_string() == "notice")
            records.emplace_back(notice_in(fields));
        else
            records.emplace_back(session_in(fields));
    }
    return records;
}

std::vector<domain::Record> world_in(const json::object& world) {
    domain::Person person;
    person.id = id_in(world.at("person"));
    person.name = "Amal";
    person.languages = {"ar", "da"};
    domain::Programme programme;
    programme.id = id_in(world.at("programme"));
    std::vector<domain::Record> records{person, programme};
    for (const json::value& id : world.at("courses").as_array()) {
        domain::Course course;
        course.id = id_in(id);
        course.programme = programme.id;
        domain::Enrolment enrolment;
        enrolment.id = domain::combine(course.id, person.id);
        enrolment.person = person.id;
        enrolment.programme = programme.id;
        enrolment.course = course.id;
        records.insert(records.end(), {course, enrolment});
    }
    return records;
}

void append_id(std::string& bytes, domain::Id id) {
    for (const std::uint64_t half : {id.high, id.low})
        for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<char>(half >> shift));
}

void append_bare(std::string& bytes, const json::value& value) {
    if (const auto* number = value.if_int64()) {
        bytes += std::to_string(*number);
    } else if (const auto* text = value.if_string()) {
        if (const auto id = domain::parse_id(*text))
            append_id(bytes, *id);
        else
            bytes.append(text->begin(), text->end());
    } else {
        for (const auto& [name, field] : value.as_object())
            if (name != "kind") append_bare(bytes, field);
    }
}

} // namespace

Workload read_workload(const std::filesystem::path& file) {
    std::ifstream input(file);
    const json::value whole = json::parse(std::string(std::istreambuf_iterator<char>(input), {}));
    Workload workload;
    workload.person = id_in(whole.at("world").at("person"));
    workload.world = world_in(whole.at("world").as_object());
    workload.records = records_in(whole.at("records"));
    workload.changed = records_in(whole.at("changed"));
    for (const json::value& record : whole.at("records").as_array()) append_bare(workload.bare_values, record);
    return workload;
}

} // namespace foothold::bench
