#include "app/text/links.hpp"

#include "app/text/phone_number.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace foothold::text {

namespace {

constexpr std::string_view no_break_space = "\u00A0";

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_alphanumeric(char byte) { return is_digit(byte) || is_letter(byte); }
bool is_one_of(char byte, std::string_view bytes) { return bytes.find(byte) != std::string_view::npos; }
bool is_of_host(char byte) { return is_alphanumeric(byte) || byte == '-' || byte == '.'; }
bool is_of_mailbox(char byte) { return is_alphanumeric(byte) || is_one_of(byte, "._%+-"); }
bool is_of_address(char byte) { return is_alphanumeric(byte) || is_one_of(byte, "-._~:/?#[]@!$&'()*+,;=%"); }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

bool starts_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && std::ranges::equal(text.substr(0, start.size()), start, {}, lower);
}

template <class Predicate>
std::size_t span_of(std::string_view text, Predicate belongs) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
}

/// How long an address is without the punctuation of the sentence around it. A bracket that it opens itself it may close.
std::size_t trimmed(std::string_view address) {
    const bool has_bracket = address.find('(') != std::string_view::npos;
    while (!address.empty() && is_one_of(address.back(), has_bracket ? ".,:;!?'([]" : ".,:;!?'()[]")) address.remove_suffix(1);
    return address.size();
}

/// The labels of a host name are not empty, and the last one consists of letters.
bool is_host(std::string_view host) {
    const auto dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.front() == '-' || host.find("..") != std::string_view::npos)
        return false;
    const std::string_view top = host.substr(dot + 1);
    return top.size() >= 2 && std::ranges::all_of(top, is_letter);
}

bool has_usual_top_level(std::string_view host) {
    constexpr std::array<std::string_view, 6> usual{".dk", ".com", ".org", ".net", ".eu", ".info"};
    return std::ranges::any_of(usual, [&](std::string_view top) {
        return host.size() > top.size() && starts_with(host.substr(host.size() - top.size()), top);
    });
}

std::size_t scheme_length(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (starts_with(text, scheme)) return scheme.size();
    }
    return 0;
}

std::optional<std::size_t> web_length(std::string_view text) {
    const std::size_t scheme = scheme_length(text);
    const std::string_view rest = text.substr(scheme);
    const std::string_view host = rest.substr(0, trimmed(rest.substr(0, span_of(rest, is_of_host))));
    if (!is_host(host)) return std::nullopt;
    const bool is_certain = scheme > 0 || starts_with(host, "www.") || has_usual_top_level(host);
    if (!is_certain) return std::nullopt;
    const bool has_path = host.size() < rest.size() && is_one_of(rest[host.size()], "/?#:");
    const std::string_view address = text.substr(0, scheme + host.size());
    return has_path ? std::max(trimmed(text.substr(0, span_of(text, is_of_address))), address.size()) : address.size();
}

std::optional<std::size_t> mail_length(std::string_view text) {
    const std::size_t mailbox = span_of(text, is_of_mailbox);
    if (mailbox == 0 || mailbox == text.size() || text[mailbox] != '@' || !is_alphanumeric(text[0])) return std::nullopt;
    const std::string_view rest = text.substr(mailbox + 1);
    const std::size_t host = trimmed(rest.substr(0, span_of(rest, is_of_host)));
    if (!is_host(rest.substr(0, host))) return std::nullopt;
    return mailbox + 1 + host;
}

/// Groups of digits with one space or hyphen between them.
struct Number {
    std::size_t length = 0;
    std::vector<std::size_t> groups;
    bool has_hyphen = false;
};

std::size_t separator_length(std::string_view text) {
    if (text.starts_with(no_break_space)) return no_break_space.size();
    return text.starts_with(' ') || text.starts_with('-') ? 1 : 0;
}

Number read_number(std::string_view text) {
    Number number;
    while (true) {
        const std::size_t separator = number.groups.empty() ? 0 : separator_length(text.substr(number.length));
        const std::size_t digits = span_of(text.substr(number.length + separator), is_digit);
        const bool goes_on = digits > 0 && (number.groups.empty() || separator > 0);
        if (!goes_on) return number;
        number.has_hyphen = number.has_hyphen || (separator == 1 && text[number.length] == '-');
        number.length += separator + digits;
        number.groups.push_back(digits);
    }
}

bool is_danish(const Number& number) {
    using Groups = std::vector<std::size_t>;
    return !number.has_hyphen &&
           (number.groups == Groups{8} || number.groups == Groups{4, 4} || number.groups == Groups{2, 2, 2, 2});
}

std::optional<std::size_t> phone_length(std::string_view text) {
    const std::size_t prefix = text.starts_with('+') ? 1 : 0;
    const Number number = read_number(text.substr(prefix));
    const std::size_t length = prefix + number.length;
    if (number.groups.empty() || (length < text.size() && (is_letter(text[length]) || text[length] == '%'))) return std::nullopt;
    const bool is_international = prefix > 0 || text.starts_with("00");
    if (!is_international && !is_danish(number)) return std::nullopt;
    return PhoneNumber::read(text.substr(0, length)) ? std::optional{length} : std::nullopt;
}

/// Letters with accents and the Danish ones: U+00C0 to U+024F, two bytes each.
bool ends_with_latin_letter(std::string_view text) {
    if (text.size() < 2) return false;
    const auto lead = static_cast<unsigned char>(text[text.size() - 2]);
    return lead >= 0xC3 && lead <= 0xC9;
}

/// A link begins where a word does: not in the middle of a word or a number.
bool can_begin(std::string_view text, std::size_t at) {
    if (at == 0) return true;
    const char before = text[at - 1];
    return !is_alphanumeric(before) && !is_one_of(before, "@._%+-/") && !ends_with_latin_letter(text.substr(0, at));
}

std::optional<Link> link_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const auto link = [at](std::size_t length, Link::Kind kind) {
        return Link{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length), kind};
    };
    if (const auto length = mail_length(rest)) return link(*length, Link::Kind::mail);
    if (const auto length = web_length(rest)) return link(*length, Link::Kind::web);
    if (const auto length = phone_length(rest)) return link(*length, Link::Kind::phone);
    return std::nullopt;
}

/// Past a word or a whole number, of which no later part is a link either.
std::size_t past_word(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t number = read_number(rest).length; number > 0) return at + number;
    return at + std::max<std::size_t>(1, span_of(rest, is_alphanumeric));
}

std::string phone_target(std::string_view written) {
    const auto number = PhoneNumber::read(written);
    return number ? "tel:" + number->dialled() : std::string{};
}

} // namespace

std::vector<Link> find_links(std::string_view text) {
    std::vector<Link> links;
    for (std::size_t at = 0; at < text.size();) {
        const bool may_begin = (is_alphanumeric(text[at]) || text[at] == '+') && can_begin(text, at);
        const auto link = may_begin ? link_at(text, at) : std::nullopt;
        if (link) links.push_back(*link);
        at = link ? link->end : past_word(text, at);
    }
    return links;
}

std::string link_target(std::string_view text, const Link& link) {
    const std::string_view written = text.substr(link.begin, link.end - link.begin);
    if (link.kind == Link::Kind::mail) return std::string{"mailto:"}.append(written);
    if (link.kind == Link::Kind::phone) return phone_target(written);
    return scheme_length(written) > 0 ? std::string{written} : std::string{"https://"}.append(written);
}

} // namespace foothold::text
