#include "sync/server/digest.hpp"
#include "sync/server/erase_command.hpp"
#include "sync/server/move_command.hpp"
#include "sync/server/programme_file.hpp"
#include "sync/server/prove_command.hpp"
#include "sync/server/requests_command.hpp"
#include "sync/server/serve.hpp"
#include "sync/server/support_command.hpp"

#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <fmt/core.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace foothold::server {

namespace {

struct Arguments {
    std::string data = "foothold-data";
    std::string today;
    std::string listen = "127.0.0.1:8800";
    std::vector<std::string> files;
    std::string person;
    unsigned valid_minutes = 10;
    bool is_json = false;
    bool is_rehearsal = false;
    bool wants_keys = false;
    bool is_without_news = false;
    MoveArguments move;
    AnswerArguments answer;
    AnswerSupportArguments answer_support;
    AskSupportArguments ask_support;
    ServeOptions serve;
};

/// "127.0.0.1:8800" or "[::1]:8800".
Result<ListenOptions> read_address(const std::string& text, ListenOptions options) {
    const auto colon = text.rfind(':');
    const Error invalid{"server.address_invalid", text + " is not an address such as 127.0.0.1:8800"};
    if (colon == std::string::npos || colon + 1 == text.size() || text.size() - colon > 6) return invalid;
    const std::string digits = text.substr(colon + 1);
    if (!std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; })) return invalid;
    const int port = std::stoi(digits);
    if (port > 65'535) return invalid;
    options.port = static_cast<std::uint16_t>(port);
    options.address = text.substr(0, colon);
    const bool is_bracketed = options.address.size() > 2 && options.address.front() == '[' && options.address.back() == ']';
    if (is_bracketed) options.address = options.address.substr(1, options.address.size() - 2);
    return options;
}

Result<SystemClock> read_clock(const std::string& today) {
    if (today.empty()) return SystemClock{};
    const auto start = domain::parse_local_time(today);
    if (!start) return Error{"server.time_invalid", today + " is not a Danish time such as 2026-03-12T08:40"};
    return SystemClock{domain::instant_of(*start)};
}

Result<DataFolder> open_data(const Arguments& arguments) {
    const auto clock = read_clock(arguments.today);
    if (!clock) return clock.error();
    return DataFolder::open(arguments.data, *clock);
}

Result<void> run_serve(const Arguments& arguments) {
    auto data = open_data(arguments);
    auto listen = read_address(arguments.listen, arguments.serve.listen);
    if (!data) return data.error();
    if (!listen) return listen.error();
    ServeOptions options = arguments.serve;
    options.listen = *listen;
    const bool is_ipv6 = options.listen.address.find(':') != std::string::npos;
    const std::string host = is_ipv6 ? '[' + options.listen.address + ']' : options.listen.address;
    return serve(*data, options, [&](std::uint16_t port) {
        fmt::print("listening on http://{}:{}\n", host, port);
        std::fflush(stdout);
    });
}

Result<void> run_load(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    std::vector<ProgrammeFile> files;
    for (const std::string& path : arguments.files) {
        auto file = open_programme_file(path);
        if (!file) return file.error();
        files.push_back(std::move(*file));
    }
    std::optional<Error> unreadable;
    const auto is_stored = [&](Id id) {
        const auto found = opened->service->has_record(id);
        if (!found) unreadable = found.error();
        return found && *found;
    };
    AttachedFiles attached;
    auto records = read_programme_files(files, data->clock().now(), is_stored, &attached);
    if (unreadable) return *unreadable;
    if (!records) return records.error();
    const auto report = opened->service->load(std::move(*records), std::move(attached).blobs(),
                                              arguments.is_without_news ? News::untold : News::told);
    if (!report) return report.error();
    fmt::print("{} records, {} of them new or changed\n", report->records, report->changed);
    if (report->told > 0) fmt::print("{} notices of what is different now\n", report->told);
    if (report->erased > 0) fmt::print("{} left out: they are about people who were erased\n", report->erased);
    return {};
}

Result<void> run_invite(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    const auto id = domain::parse_id(arguments.person);
    const auto code =
        opened->service->invite(id ? *id : id_of_key("person", arguments.person), std::chrono::minutes{arguments.valid_minutes});
    if (!code && code.error().code == "server.person_unknown")
        return Error{code.error().code, "no person has the key or id " + arguments.person};
    if (!code) return code.error();
    fmt::print("{}\n", *code);
    return {};
}

boost::json::object json_of(const Overview& overview) {
    boost::json::object records;
    for (std::size_t kind = 0; kind < overview.counts.records_by_kind.size(); ++kind)
        records.emplace(domain::record_kind_names[kind], overview.counts.records_by_kind[kind]);
    boost::json::array events;
    for (const HeadCount& event : overview.events) {
        const auto starts = domain::danish_time(event.starts);
        events.push_back(
            {{"title", event.title},
             {"starts", fmt::format("{}T{:02}:{:02}", domain::to_string(starts.date), starts.minute / 60, starts.minute % 60)},
             {"coming", event.coming},
             {"capacity", event.capacity}});
    }
    return {{"records", records},
            {"scopes", overview.counts.scopes},
            {"devices", overview.counts.devices},
            {"actions", overview.counts.actions},
            {"unconfirmed_devices", overview.unconfirmed_devices},
            {"attachments", overview.counts.blobs},
            {"attachment_bytes", overview.counts.blob_bytes},
            {"events", events}};
}

void print(const Overview& overview) {
    for (std::size_t kind = 0; kind < overview.counts.records_by_kind.size(); ++kind)
        fmt::print("{:>8}  {}\n", overview.counts.records_by_kind[kind], domain::record_kind_names[kind]);
    fmt::print("{:>8}  scopes\n{:>8}  devices\n{:>8}  actions\n{:>8}  attachments, {} bytes\n", overview.counts.scopes,
               overview.counts.devices, overview.counts.actions, overview.counts.blobs, overview.counts.blob_bytes);
    if (overview.unconfirmed_devices > 0)
        fmt::print("{:>8}  devices that have not confirmed a purge (foothold-server purges)\n", overview.unconfirmed_devices);
    for (const HeadCount& event : overview.events)
        fmt::print("{}  {} coming{}  {}\n", domain::to_string(domain::danish_time(event.starts).date), event.coming,
                   event.capacity > 0 ? fmt::format(" of {}", event.capacity) : "", event.title);
}

Result<void> run_show(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    const auto overview = opened->service->overview();
    if (!overview) return overview.error();
    if (arguments.is_json)
        fmt::print("{}\n", boost::json::serialize(json_of(*overview)));
    else
        print(*overview);
    return {};
}

Result<void> run_close_place(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return close_place(*opened->service, arguments.move);
}

Result<void> run_move(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return move_person(*opened->service, arguments.move);
}

Result<void> run_erase(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    auto ledger = data->open_ledger();
    if (!opened) return opened.error();
    if (!ledger) return ledger.error();
    return erase_person(*opened->service, *ledger, arguments.person, arguments.is_rehearsal);
}

Result<void> run_purges(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return list_purges(*opened->service);
}

Result<void> run_prove(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return arguments.wants_keys ? list_proof_keys(*opened->service) : issue_proofs(*opened->service, arguments.person);
}

Result<void> run_requests(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return list_requests(*opened->service);
}

Result<void> run_answer_request(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return answer_request(*opened->service, arguments.answer);
}

Result<void> run_support(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return list_support(*opened->service);
}

Result<void> run_answer_support(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return answer_support(*opened->service, arguments.answer_support);
}

Result<void> run_ask_support(const Arguments& arguments) {
    auto data = open_data(arguments);
    if (!data) return data.error();
    auto opened = data->open_service();
    if (!opened) return opened.error();
    return ask_support(*opened->service, arguments.ask_support);
}

using Command = Result<void> (*)(const Arguments&);

/// What `close-place` and `move` have in common.
void describe_move(CLI::App& app, Arguments& arguments) {
    MoveArguments& move = arguments.move;
    app.add_option("--on", move.date, "The moving day, such as 2026-04-01; both places count until it is over")->required();
    app.add_option("--reason", move.reason, "In the words of whoever decided it; or a .yaml file, reason: {en: ..., da: ...}");
    app.add_option("--language", move.language, "Of a reason that is not a file")->capture_default_str();
    app.add_option("--details", move.details, "A .yaml file with travel and checklist (docs/programme-files.md)");
    app.add_flag("--dry-run", move.is_rehearsal, "Say what it comes to and change nothing");
    app.add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_erasures(CLI::App* erasing, Arguments& arguments) {
    erasing->add_option("--person", arguments.person, "Key or id, or the name of one person alone")->required();
    erasing->add_flag("--rehearse", arguments.is_rehearsal, "Say what would be erased and change nothing");
    erasing->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_proofs(CLI::App* proving, Arguments& arguments) {
    proving->add_option("--person", arguments.person, "Key or id of one person; everybody when it is not there");
    proving->add_flag("--keys", arguments.wants_keys,
                      "Print the public keys of the organisations that sign, for foothold verify");
    proving->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_text(CLI::App* answering, AnswerText& answer) {
    answering->add_option("--text", answer.text, "To the person, in plain words; or a .yaml file, answer: {en: ..., da: ...}");
    answering->add_option("--language", answer.language, "Of a text that is not a file")->capture_default_str();
}

void describe_answers(CLI::App* answering, Arguments& arguments) {
    AnswerArguments& answer = arguments.answer;
    answering->add_option("--request", answer.request, "Id, as foothold-server requests prints it, or key")->required();
    answering->add_flag("--done", answer.is_done, "What was asked for has been done");
    answering->add_flag("--refused", answer.is_refused, "It is not done; --text says why");
    describe_text(answering, answer.answer);
    answering->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_support_answers(CLI::App* answering, Arguments& arguments) {
    AnswerSupportArguments& answer = arguments.answer_support;
    answering->add_option("--request", answer.request, "Id, as foothold-server support prints it, or key")->required();
    answering->add_option("--owner", answer.owner, "First name of who has taken it and answers")->required();
    describe_text(answering, answer.answer);
    answering->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_company_questions(CLI::App* asking, Arguments& arguments) {
    AskSupportArguments& ask = arguments.ask_support;
    asking->add_option("--company", ask.company, "Key or id of the company that asks")->required();
    asking->add_option("--programme", ask.programme, "Key or id of the programme whose staff answer")->required();
    asking->add_option("--about", ask.about, "What it is about, such as internship/KEY; or an id");
    asking->add_flag("--acute", ask.is_acute, "It cannot wait");
    asking->add_option("--text", ask.text, "What the company says, in its words")->required();
    asking->add_option("--language", ask.language, "Of the text")->capture_default_str();
    asking->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe_serving(CLI::App* serving, Arguments& arguments) {
    serving->add_option("--listen", arguments.listen, "Address and port; port 0 takes a free one and prints it")
        ->capture_default_str();
    serving->add_flag(
        "--behind-proxy", arguments.serve.listen.is_behind_proxy,
        "A proxy that speaks TLS stands in front: allows addresses that others can reach, and believes X-Forwarded-For");
    serving->add_option("--threads", arguments.serve.listen.threads, "Threads that answer")
        ->capture_default_str()
        ->check(CLI::Range(1, 256));
    serving->add_option("--syncs-per-minute", arguments.serve.syncs_per_minute, "What a device may ask for")
        ->capture_default_str();
    serving
        ->add_option("--enrolments-per-hour", arguments.serve.enrolments_per_hour,
                     "How many codes that do not do an address may try")
        ->capture_default_str();
    serving->add_option("--connections", arguments.serve.listen.connections_max, "Connections at once")->capture_default_str();
    serving
        ->add_option("--large-answers", arguments.serve.large_answers_max,
                     "How many devices may fetch something large at once; the others are told when to come")
        ->capture_default_str();
    serving
        ->add_option("--waiting", arguments.serve.waiting_max,
                     "How many of them may wait for news; the other devices ask by themselves")
        ->capture_default_str();
    serving->add_option("--today", arguments.today, "Run as if it were this Danish time now, such as 2026-03-12T08:40");
}

void describe(CLI::App& app, Arguments& arguments, Command& chosen) {
    app.require_subcommand(1);
    const auto command = [&](const char* name, const char* words, Command run) {
        auto* added = app.add_subcommand(name, words);
        added->add_option("--data", arguments.data, "Folder of the server's data; made when it is not there")
            ->capture_default_str();
        added->callback([&chosen, run] { chosen = run; });
        return added;
    };
    const char* today = "Run as if it were this Danish time now, such as 2026-03-12T08:40";

    describe_serving(command("serve", "Answer devices until SIGTERM or Ctrl+C", run_serve), arguments);

    auto* loading =
        command("load", "Read programme files (docs/programme-files.md); all of them or, with a fault in one, none", run_load);
    loading->add_option("FILE", arguments.files, "YAML files that may refer to each other")->required();
    loading->add_option("--today", arguments.today, today);
    loading->add_flag("--without-news", arguments.is_without_news, "Nobody is told of what is different now");

    auto* inviting = command("invite", "Print a one-time code with which one device becomes this person's", run_invite);
    inviting->add_option("--person", arguments.person, "Key in the programme file, or id of 32 digits")->required();
    inviting->add_option("--valid-minutes", arguments.valid_minutes, "How long the code can be used")
        ->capture_default_str()
        ->check(CLI::Range(1, 10'080));

    auto* closing =
        command("close-place", "Announce that everybody who lives at a place moves; again with other words to correct it",
                run_close_place);
    closing->add_option("--place", arguments.move.place, "Key or id of the place that closes")->required();
    closing->add_option("--to", arguments.move.to, "Key of a place, or KEY=SHARE: so much of the whole goes there")->required();
    closing->add_option("--authority", arguments.move.authority, "Key or id of the organisation that decided it")->required();
    describe_move(*closing, arguments);
    closing->get_option("--reason")->required();

    auto* moving = command("move", "Announce that one person moves; to where they live takes it back", run_move);
    moving->add_option("--person", arguments.move.person, "Key or id of the person")->required();
    moving->add_option("--to", arguments.move.to, "Key or id of a place")->required()->expected(1);
    moving->add_option("--authority", arguments.move.authority, "Key or id of the organisation that decided it, if one did");
    describe_move(*moving, arguments);

    describe_erasures(command("erase", "Take everything about one person out, for everybody and for good", run_erase), arguments);
    command("purges", "List the devices that have not confirmed that they hold nothing that they may not hold", run_purges);

    command("requests", "List what people have asked about their data; what has to be answered first comes first", run_requests)
        ->add_option("--today", arguments.today, today);
    describe_answers(
        command("answer-request", "Say that what somebody asked about their data is done, or why not", run_answer_request),
        arguments);
    command("support", "List who waits for help with what is under way; who cannot wait comes first", run_support)
        ->add_option("--today", arguments.today, today);
    describe_support_answers(command("answer-support",
                                     "Say who has taken what somebody needs help with and, with --text, what they answer",
                                     run_answer_support),
                             arguments);
    describe_company_questions(
        command("ask-support", "Write down what a company needs help with, as it says on the telephone", run_ask_support),
        arguments);
    describe_proofs(command("prove", "Sign anew what people have proven, and list it", run_prove), arguments);

    auto* showing = command("show", "Count records, devices and who comes to which event", run_show);
    showing->add_flag("--json", arguments.is_json, "For scripts");
}

} // namespace

int run(int argument_count, char** argument_values) {
    spdlog::set_default_logger(spdlog::stderr_logger_mt("foothold-server"));
    Arguments arguments;
    arguments.serve.listen.threads = std::max(1u, std::thread::hardware_concurrency());
    CLI::App app{
        "The server of Foothold: keeps the programmes' records and syncs them with the devices of those whom they concern.",
        "foothold-server"};
    Command chosen = nullptr;
    app.failure_message([](const CLI::App*, const CLI::Error& problem) {
        return fmt::format("foothold-server: {} (foothold-server --help says more)\n", problem.what());
    });
    describe(app, arguments, chosen);
    CLI11_PARSE(app, argument_count, argument_values);
    const auto done = chosen(arguments);
    if (done) return 0;
    fmt::print(stderr, "foothold-server: {}{}{}\n", done.error().code, done.error().detail.empty() ? "" : ": ",
               done.error().detail);
    return 1;
}

} // namespace foothold::server

int main(int argument_count, char** argument_values) { return foothold::server::run(argument_count, argument_values); }
