#include "app/i18n/error_text.hpp"
#include "app/main/act.hpp"
#include "app/main/assets.hpp"
#include "app/main/file_commands.hpp"
#include "app/main/render.hpp"
#include "app/main/theme_name.hpp"
#include "app/main/verify.hpp"
#include "app/main/window_loop.hpp"
#include "app/main/write_file.hpp"
#include "sync/client/clock.hpp"
#include "sync/client/curl_transport.hpp"
#include "sync/client/file.hpp"
#include "sync/client/headless.hpp"
#include "sync/credential/limits.hpp"

#include <cstdio>
#include <cstdlib>
#include <iostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace foothold::main {

namespace {

/// What the command line says.
struct Arguments {
    std::filesystem::path program; ///< this program's own file
    std::string data;
    bool is_offline = false;
    bool is_metered = false;
    bool tells_outline = false;
    std::string language;
    std::string theme;
    int text_percent = 0;
    std::string size;
    std::string render_directory;
    std::string screen;
    std::string written;
    std::string now;
    bool has_own_digits = false;
    bool has_own_calendar = false;
    float pixel_ratio = 1;

    std::string server;
    std::string code;
    std::string device_name = "Foothold";
    bool wants_json = false;
    std::vector<std::string> action;
    std::string what;
    std::string file;
    std::string proof;
    std::string key;
    std::string trusted;
};

struct Dimensions {
    int width = 0;
    int height = 0;
};

std::filesystem::path default_data() {
    if (const char* home = std::getenv("XDG_DATA_HOME"); home && *home) return std::filesystem::path{home} / "foothold" / "app";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path{home} / ".local" / "share" / "foothold" / "app";
    return "foothold-data";
}

client::DataDirectory data_directory(const Arguments& arguments) {
    return {.root = arguments.data.empty() ? default_data() : std::filesystem::path{arguments.data}};
}

std::optional<Dimensions> read_size(const std::string& text) {
    Dimensions size;
    char end = 0;
    if (std::sscanf(text.c_str(), "%5dx%5d%c", &size.width, &size.height, &end) != 2) return std::nullopt;
    if (size.width < 320 || size.height < 320 || size.width > 8000 || size.height > 8000) return std::nullopt;
    return size;
}

/// One line: a sentence in the reader's language, then what somebody who helps wants to know.
int tell(const Arguments& arguments, const Error& error) {
    const auto found = open_catalogues(arguments.program);
    const auto catalogues = found ? *found : i18n::Catalogues{};
    const i18n::Translator translator(catalogues, {arguments.language.empty() ? "en" : arguments.language});
    fmt::print(stderr, "foothold: {} ({}{}{})\n", i18n::explain(translator, error), error.code, error.detail.empty() ? "" : ": ",
               error.detail);
    return EXIT_FAILURE;
}

int enrol(const Arguments& arguments) {
    auto transport = client::CurlTransport{};
    const auto enrolment =
        client::enrol(data_directory(arguments), arguments.server, arguments.code, arguments.device_name, transport);
    if (!enrolment) return tell(arguments, enrolment.error());
    fmt::print("enrolled {} as {}\n", to_string(enrolment->person), domain::name_of(enrolment->role));
    return EXIT_SUCCESS;
}

int sync(const Arguments& arguments) {
    auto transport = client::CurlTransport{};
    const auto summary = client::sync_once(data_directory(arguments), transport, arguments.is_metered);
    if (!summary) return tell(arguments, summary.error());
    fmt::print(R"({{"requests": {}, "bytes_up": {}, "bytes_down": {}, "records": {}, "actions_sent": {}, "milliseconds": {}, )"
               R"("attachments": {}, "attachments_absent": {}, "attachment_bytes": {}, "bytes_coming": {}}})"
               "\n",
               summary->requests, summary->bytes_up, summary->bytes_down, summary->records, summary->actions_sent,
               summary->milliseconds, summary->attachments_here, summary->attachments_absent, summary->attachment_bytes,
               summary->bytes_coming);
    if (summary->damage) tell(arguments, *summary->damage);
    return EXIT_SUCCESS;
}

int show(const Arguments& arguments) {
    const auto model = client::open_offline(data_directory(arguments));
    if (!model) return tell(arguments, model.error());
    if (model->status().damage) tell(arguments, *model->status().damage);
    if (arguments.wants_json) {
        fmt::print("{}\n", client::export_json(*model));
        return EXIT_SUCCESS;
    }
    fmt::print("{} records, {} actions waiting to be sent\n", model->records().size(), model->unsent());
    return EXIT_SUCCESS;
}

int act(const Arguments& arguments) {
    const auto intent = read_intent(arguments.action, arguments.language.empty() ? "en" : arguments.language);
    if (!intent) return tell(arguments, intent.error());
    const auto kept = client::perform_and_keep(data_directory(arguments), *intent);
    if (!kept) return tell(arguments, kept.error());
    fmt::print("kept {}\n", to_string(*kept));
    return EXIT_SUCCESS;
}

domain::Instant now(const Arguments& arguments) {
    return arguments.now.empty() ? client::SystemClock{}.now() : instant_of(*domain::parse_local_time(arguments.now));
}

/// Writes what `make` makes of the person's data.
template <class Make>
int write(const Arguments& arguments, const Make& make) {
    const auto assets = open_assets(arguments.program);
    if (!assets) return tell(arguments, assets.error());
    const auto model = client::open_offline(data_directory(arguments));
    if (!model) return tell(arguments, model.error());
    const Result<std::string> bytes = make(FileRequest{arguments.language, now(arguments)}, *model, *assets);
    if (!bytes) return tell(arguments, bytes.error());
    if (const auto written = write_file(arguments.file, *bytes); !written) return tell(arguments, written.error());
    fmt::print("{}\n", arguments.file);
    return EXIT_SUCCESS;
}

int print_paper(const Arguments& arguments) {
    const auto about = domain::parse_id(arguments.what);
    if (!about) return tell(arguments, {"act.malformed", "cannot read " + arguments.what});
    return write(arguments, [&](const FileRequest& request, const client::Model& model, const Assets& assets) {
        return printed_paper(*about, request, model, assets);
    });
}

int write_calendar(const Arguments& arguments) {
    return write(arguments,
                 [](const FileRequest& request, const client::Model& model, const Assets& assets) -> Result<std::string> {
                     return written_calendar(request, model, assets);
                 });
}

/// At most so much: whoever pipes more brings no proof.
std::string read_input(std::size_t bytes_max) {
    std::string bytes(bytes_max, '\0');
    std::cin.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::cin.gcount()));
    return bytes;
}

Result<std::string> read_whole(const std::string& path, std::size_t bytes_max) {
    if (path == "-") return read_input(bytes_max);
    auto bytes = client::read_file(path, bytes_max);
    if (!bytes) return bytes.error();
    if (!*bytes) return Error{"disk.unreadable", path};
    return std::move(**bytes);
}

Result<std::optional<std::vector<TrustedKey>>> trusted_keys(const Arguments& arguments) {
    constexpr std::size_t list_bytes_max = 1024 * 1024;
    std::string list = arguments.key;
    if (!arguments.trusted.empty()) {
        auto file = read_whole(arguments.trusted, list_bytes_max);
        if (!file) return file.error();
        list += '\n' + *file;
    }
    if (list.empty()) return std::optional<std::vector<TrustedKey>>{};
    auto keys = read_trusted_keys(list);
    if (!keys) return keys.error();
    return std::optional{std::move(*keys)};
}

int verify(const Arguments& arguments) {
    constexpr int unknown_signer = 2;
    const auto proof = read_whole(arguments.proof, credential::text_bytes_max + 1);
    if (!proof) return tell(arguments, proof.error());
    const auto trusted = trusted_keys(arguments);
    if (!trusted) return tell(arguments, trusted.error());
    const auto found = open_catalogues(arguments.program);
    const auto catalogues = found ? *found : i18n::Catalogues{};
    const screens::Reader reader(catalogues, {arguments.language.empty() ? "en" : arguments.language});
    const auto verification = main::verify(*proof, *trusted, reader);
    if (!verification) return tell(arguments, verification.error());
    fmt::print("{}", verification->words);
    return verification->outcome == Verification::Outcome::proved ? EXIT_SUCCESS : unknown_signer;
}

Result<RenderRequest> render_request(const Arguments& arguments) {
    RenderRequest request;
    request.directory = arguments.render_directory;
    request.screen = arguments.screen;
    request.written = arguments.written;
    request.language = arguments.language;
    request.pixels_per_dp = arguments.pixel_ratio;
    choose_theme(request.settings, arguments.theme);
    request.settings.has_own_digits = arguments.has_own_digits;
    request.settings.has_own_calendar = arguments.has_own_calendar;
    if (arguments.text_percent != 0) request.settings.text_percent = arguments.text_percent;
    request.now = now(arguments);
    if (arguments.size.empty()) return request;
    const auto size = read_size(arguments.size);
    request.width = size->width;
    request.height = size->height;
    return request;
}

int tell_paths(const Arguments& arguments, const Result<std::vector<std::filesystem::path>>& paths) {
    if (!paths) return tell(arguments, paths.error());
    for (const auto& path : *paths) fmt::print("{}\n", path.string());
    return EXIT_SUCCESS;
}

int render_screens(const Arguments& arguments, const Assets& assets) {
    const auto request = render_request(arguments);
    if (!request) return tell(arguments, request.error());
    const auto model = client::open_offline(data_directory(arguments));
    const bool is_nobodys = !model && model.error().code == "device.not_enrolled";
    if (is_nobodys && arguments.screen.empty())
        return tell_paths(arguments, render_first_time(*request, assets.catalogues, assets.fonts));
    if (!model) return tell(arguments, model.error());
    const auto picture_bytes = [&](const domain::Hash& picture) {
        const auto bytes = client::read_attachment(data_directory(arguments), picture);
        return bytes ? *bytes : std::nullopt;
    };
    return tell_paths(arguments, render(*request, assets.catalogues, assets.fonts, *model, picture_bytes));
}

int open_window(const Arguments& arguments, const Assets& assets) {
    WindowRequest request{.data = data_directory(arguments),
                          .is_offline = arguments.is_offline,
                          .is_metered = arguments.is_metered,
                          .language = arguments.language};
    request.server = arguments.server;
    request.theme = arguments.theme;
    request.tells_outline = arguments.tells_outline;
    if (arguments.text_percent != 0) request.text_percent = arguments.text_percent;
    if (!arguments.now.empty()) request.now = instant_of(*domain::parse_local_time(arguments.now));
    if (const auto size = read_size(arguments.size)) {
        request.width = size->width;
        request.height = size->height;
    }
    const auto closed = run_window(request, assets);
    return closed ? EXIT_SUCCESS : tell(arguments, closed.error());
}

int show_app(const Arguments& arguments) {
    const auto assets = open_assets(arguments.program);
    if (!assets) return tell(arguments, assets.error());
    for (const Error& problem : assets->problems) tell(arguments, problem);
    return arguments.render_directory.empty() ? open_window(arguments, *assets) : render_screens(arguments, *assets);
}

CLI::Validator time_validator() {
    return {[](std::string& text) { return domain::parse_local_time(text) ? std::string{} : "TIME is such as 2026-03-12T08:40"; },
            "TIME"};
}

void add_app_options(CLI::App& cli, Arguments& arguments) {
    const CLI::Validator size{[](std::string& text) { return read_size(text) ? std::string{} : "SIZE is such as 800x1280"; },
                              "WIDTHxHEIGHT"};
    cli.add_option("--data", arguments.data, "Folder with this person's data")->type_name("DIR");
    cli.add_option("--server", arguments.server, "Where a new device finds its information, such as https://foothold.example")
        ->type_name("ADDRESS");
    cli.add_flag("--offline", arguments.is_offline, "Show what is kept here and send nothing");
    cli.add_flag("--metered", arguments.is_metered, "Internet costs here: update seldom, and ask before anything large");
    cli.add_flag("--outline", arguments.tells_outline,
                 "Print what the window shows and where, a line of JSON each time it has changed, for a program that drives it");
    cli.add_option("--language", arguments.language, "Language of the interface, such as ar")->type_name("CODE");
    cli.add_option("--theme", arguments.theme, "Colours")->check(CLI::IsMember(theme_names()));
    cli.add_option("--text-scale", arguments.text_percent, "Size of texts in percent")->check(CLI::Range(100, 200));
    cli.add_option("--size", arguments.size, "Size of the window or pictures")->check(size);
    cli.add_option("--now", arguments.now, "Show the app as at this Danish time")->check(time_validator());
    cli.add_option("--render", arguments.render_directory,
                   "Write the screens as PNG files into this folder instead of opening a window")
        ->type_name("DIR");
    cli.add_option("--written", arguments.written, "What stands in the field of that screen, such as words to search for");
    cli.add_option("--screen", arguments.screen, "Render this screen alone")->check(CLI::IsMember(screen_names()));
    cli.add_flag("--own-digits", arguments.has_own_digits, "Render with the digits of the language");
    cli.add_flag("--own-calendar", arguments.has_own_calendar, "Render dates in the calendar of the language too");
    cli.add_option("--pixel-ratio", arguments.pixel_ratio, "Pixels per unit of --size when rendering")
        ->check(CLI::Range(1.0f, 3.0f));
}

CLI::App* add_plain_command(CLI::App& cli, const std::string& name, const std::string& help, Arguments& arguments) {
    CLI::App* command = cli.add_subcommand(name, help);
    command->add_option("--language", arguments.language, "Language of messages, such as ar")->type_name("CODE");
    return command;
}

CLI::App* add_command(CLI::App& cli, const std::string& name, const std::string& help, Arguments& arguments) {
    CLI::App* command = add_plain_command(cli, name, help, arguments);
    command->add_option("--data", arguments.data, "Folder with this person's data")->type_name("DIR");
    return command;
}

/// One that writes a file.
CLI::App* add_file_command(CLI::App& cli, const std::string& name, const std::string& help, Arguments& arguments) {
    CLI::App* command = add_command(cli, name, help, arguments);
    command->add_option("--to", arguments.file, "The file to write")->required()->type_name("FILE");
    command->add_option("--now", arguments.now, "As at this Danish time")->check(time_validator());
    return command;
}

CLI::App* add_verify(CLI::App& cli, Arguments& arguments) {
    CLI::App* verifying = add_plain_command(
        cli, "verify", "Say what a proof proves, who signed it and whether it was changed; without a network", arguments);
    verifying->add_option("FILE", arguments.proof, "The file, or - for a text or the digits of a code on standard input")
        ->required();
    verifying->add_option("--key", arguments.key, "The key of the organisation that has to have signed it, as they tell it");
    verifying->add_option("--trusted", arguments.trusted, "A file of such keys: in each line a key and whose it is")
        ->type_name("FILE");
    verifying->footer("Exit code 0: proved. 1: not proved. 2: as it was signed, but neither --key nor --trusted says by whom.");
    return verifying;
}

std::filesystem::path own_path(const char* called_as) {
    std::error_code problem;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? std::filesystem::absolute(called_as) : path;
}

} // namespace

int run(int count, char** words) {
    Arguments arguments;
    arguments.program = own_path(words[0]);
    CLI::App cli{"Foothold (Fodfæste): courses, internships, talks and people for somebody who has fled to Denmark, with or "
                 "without a network."};
    cli.failure_message([](const CLI::App*, const CLI::Error& problem) {
        return fmt::format("foothold: {} (foothold --help says more)\n", problem.what());
    });
    add_app_options(cli, arguments);
    cli.require_subcommand(0, 1);
    CLI::App* enrolling =
        add_command(cli, "enrol", "Make this device a person's, with the one-time code that staff give", arguments);
    enrolling->add_option("--server", arguments.server, "Address of the server, such as https://foothold.example")
        ->required()
        ->type_name("URL");
    enrolling->add_option("--code", arguments.code, "The one-time code")->required();
    enrolling->add_option("--device-name", arguments.device_name, "What staff call this device");
    CLI::App* syncing = add_command(cli, "sync", "Sync once and print what it took, as JSON", arguments);
    syncing->add_flag("--metered", arguments.is_metered,
                      "Internet costs here: leave anything large on the server, and say how large");
    CLI::App* showing = add_command(cli, "show", "Print what this device keeps", arguments);
    showing->add_flag("--json", arguments.wants_json, "Everything, as JSON");
    CLI::App* acting = add_command(cli, "act", "Do what a button does; it is kept here and sent with the next sync", arguments);
    acting->add_option("ACTION", arguments.action)->required();
    acting->footer(intent_help());
    CLI::App* printing = add_file_command(
        cli, "print", "Write the cards that somebody shows to others, or their proof, in Danish and their language, as a PDF",
        arguments);
    printing
        ->add_option("--what", arguments.what, "Id of an appointment, internship, event, move or proof, as show --json prints it")
        ->required()
        ->type_name("ID");
    CLI::App* planning = add_file_command(cli, "calendar", "Write the person's plan as an iCalendar file", arguments);
    CLI::App* verifying = add_verify(cli, arguments);
    CLI11_PARSE(cli, count, words);
    if (*verifying) return verify(arguments);
    if (*enrolling) return enrol(arguments);
    if (*syncing) return sync(arguments);
    if (*showing) return show(arguments);
    if (*acting) return act(arguments);
    if (*printing) return print_paper(arguments);
    if (*planning) return write_calendar(arguments);
    return show_app(arguments);
}

} // namespace foothold::main

int main(int count, char** words) { return foothold::main::run(count, words); }
