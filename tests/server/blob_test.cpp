#include "sync/protocol/problem.hpp"
#include "sync/server/byte_range.hpp"
#include "sync/server/record_writer.hpp"
#include "sync/server/routes.hpp"
#include "tests/server/media.hpp"
#include "tests/server/service_fixture.hpp"

namespace foothold::server {

namespace {

using domain::Hash;

Blob blob_of(std::string bytes) { return {{digest_of(bytes)}, domain::MediaType::png, std::move(bytes)}; }

std::string noise(std::size_t bytes) {
    std::mt19937_64 random{bytes};
    std::string text(bytes, '\0');
    for (char& c : text) c = static_cast<char>(random());
    return text;
}

/// Samira's course has a lesson with two pictures, Yonas' one with the smaller of them.
struct BlobFixture : ServiceFixture {
    static constexpr std::uint64_t lesson = 90, other_lesson = 91;

    BlobFixture() {
        const auto report = service->load(
            {lesson_of(lesson, course, {large, small}), lesson_of(other_lesson, other_course, {small})}, {large, small});
        REQUIRE(report);
    }

    static domain::Lesson lesson_of(std::uint64_t number, std::uint64_t in_course, const std::vector<Blob>& pictures) {
        domain::Lesson made;
        made.id = id_of(number);
        made.course = id_of(in_course);
        for (const Blob& picture : pictures) {
            domain::LessonPage page;
            page.picture.emplace();
            page.picture->hash = picture.hash;
            page.picture->bytes = static_cast<std::uint32_t>(picture.bytes.size());
            made.pages.push_back(std::move(page));
        }
        return made;
    }

    std::string token_of(std::uint64_t person) {
        const auto response = service->enrol({{}, *service->invite(id_of(person), std::chrono::minutes{10}), "Tablet"});
        REQUIRE(response);
        return "Bearer " + response->token;
    }

    HttpAnswer get(const Hash& hash, const std::string& token, std::string range = {}) {
        return routes.answer(
            {"GET", "/v1/blob/" + domain::to_string(hash), "", "", "", token, "r-1", "10.0.0.1", "", std::move(range)});
    }

    Counts counts() { return service->overview()->counts; }

    const Blob large = blob_of(noise(600'001));
    const Blob small = blob_of(media::png(48, 30));
    Traffic traffic;
    WaitingRoom waiting_room{*storage, random, traffic.waiting};
    Routes routes{*service, waiting_room, clock, random, traffic};
};

} // namespace

TEST_CASE("a range is one stretch that begins within the whole") {
    using Range = std::optional<ByteRange>;
    CHECK(read_range("", 100) == Range{{0, 100}});
    CHECK(read_range("bytes=0-0", 100) == Range{{0, 1}});
    CHECK(read_range("bytes=10-19", 100) == Range{{10, 10}});
    CHECK(read_range("bytes=10-", 100) == Range{{10, 90}});
    CHECK(read_range("bytes=90-1000", 100) == Range{{90, 10}});
    CHECK(read_range("bytes=90-99999999999999999999999", 100) == Range{{90, 10}});
    CHECK(read_range("bytes=-30", 100) == Range{{70, 30}});
    CHECK(read_range("bytes=-300", 100) == Range{{0, 100}});
    for (const char* field : {"bytes=100-", "bytes=100-101", "bytes=5-4", "bytes=-0", "bytes=-", "bytes=", "bytes", "bytes=a-b",
                              "bytes=1-2,4-5", "bytes=1--2", "bytes=--2", "bytes= 1-2", "bytes=1-2 ", "bytes=+1-2", "BYTES=1-2",
                              "items=1-2", "bytes=0x1-2", "bytes=99999999999999999999999-"})
        CHECK_FALSE(read_range(field, 100));
    CHECK_FALSE(read_range("bytes=-1", 0));
    CHECK_FALSE(read_range("bytes=0-", 0));
}

TEST_CASE_METHOD(BlobFixture, "a blob is put together from its ranges, wherever they begin and end") {
    const auto token = token_of(samira);
    std::mt19937 dice{7};
    for (int pass = 0; pass < 20; ++pass) {
        std::string bytes;
        while (bytes.size() < large.bytes.size()) {
            const std::size_t wanted = 1 + dice() % 300'000;
            const std::size_t start = bytes.size();
            const auto answer =
                get(large.hash, token, "bytes=" + std::to_string(start) + '-' + std::to_string(start + wanted - 1));
            REQUIRE(answer.status == 206);
            REQUIRE(answer.body.size() == std::min({wanted, large.bytes.size() - start, protocol::blob_answer_bytes_max}));
            CHECK(answer.content_range ==
                  "bytes " + std::to_string(start) + '-' + std::to_string(start + answer.body.size() - 1) + "/600001");
            bytes += answer.body;
        }
        CHECK(bytes == large.bytes);
    }
}

TEST_CASE_METHOD(BlobFixture, "a small blob comes whole, with its name and for good") {
    const auto answer = get(small.hash, token_of(samira));
    CHECK(answer.status == 200);
    CHECK(answer.body == small.bytes);
    CHECK(answer.content_type == "image/png");
    CHECK(answer.etag == domain::to_string(small.hash));
    CHECK(answer.content_range.empty());
}

TEST_CASE_METHOD(BlobFixture, "a large blob has to be asked for in ranges") {
    const auto token = token_of(samira);
    for (const char* range : {"", "bytes=600001-", "bytes=1-2,3-4", "nonsense"}) {
        const auto answer = get(large.hash, token, range);
        CHECK(answer.status == 416);
        CHECK(answer.content_range == "bytes */600001");
        CHECK(protocol::parse_problem(answer.body)->code == "server.range_invalid");
    }
}

TEST_CASE_METHOD(BlobFixture, "who may not see any record with a blob learns no more than of one that is not there") {
    const auto unknown = get(Hash{digest_of("nothing")}, token_of(samira));
    CHECK(unknown.status == 404);
    for (const std::uint64_t person : {yonas, mette}) {
        const auto token = token_of(person);
        for (const char* range : {"", "bytes=0-9", "bytes=700000-"}) {
            const auto answer = get(large.hash, token, range);
            CHECK(answer.status == 404);
            CHECK(answer.body == unknown.body);
            CHECK(answer.etag.empty());
            CHECK(answer.content_range.empty());
        }
    }
    CHECK(get(small.hash, token_of(yonas)).status == 200);
    CHECK(get(small.hash, token_of(mette)).status == 404);
    CHECK(get(small.hash, "Bearer nobody").status == 401);
}

TEST_CASE_METHOD(BlobFixture, "a course that ends for somebody takes its pictures along") {
    const auto token = token_of(samira);
    CHECK(get(large.hash, token).status == 416);
    load({enrolment_of(enrolment, samira, course, domain::EnrolmentStatus::ended)});
    CHECK(get(large.hash, token).status == 404);
    CHECK(get(small.hash, token).status == 404);
}

TEST_CASE_METHOD(BlobFixture, "only exact paths name a blob") {
    const auto token = token_of(samira);
    const std::string name = domain::to_string(small.hash);
    std::string upper = name;
    for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    for (const std::string& path : {name + "0", name.substr(1), name + "/", name + "?x=1", "/" + name, std::string{},
                                    std::string{".."}, upper, std::string(63, '0') + "%", std::string(64, 'g')})
        CHECK(routes.answer({"GET", "/v1/blob/" + path, "", "", "", token, "r-1", "", ""}).status == 404);
    auto post = routes.answer({"POST", "/v1/blob/" + name, "", "", "", token, "r-1", "", ""});
    CHECK(post.status == 405);
    CHECK(post.allow == "GET");
}

TEST_CASE_METHOD(BlobFixture, "blobs have a rate of their own, and take no place from large answers") {
    const auto token = token_of(samira);
    const auto device = service->authenticate(token.substr(7));
    for (int count = 0; count < 600; ++count) REQUIRE(get(small.hash, token).status == 200);
    CHECK(get(small.hash, token).status == 429);
    CHECK(get(small.hash, token).retry_after_s > 0);
    const HttpRequest sync{"POST", "/v1/sync", std::string{protocol::media_type},         "", "", token,
                           "r-1",  "",         protocol::encode(protocol::SyncRequest{}), ""};
    CHECK(routes.answer(sync).status == 200);
    for (std::uint64_t place = 0; place < 8; ++place) CHECK(traffic.large_answers.admit(id_of(900 + place), clock.at));
    CHECK_FALSE(traffic.large_answers.admit(id_of(999), clock.at));
    CHECK(get(small.hash, token_of(yonas)).status == 200);
}

TEST_CASE_METHOD(BlobFixture, "a blob is kept once, and goes with the last record that refers to it") {
    CHECK(counts().blobs == 2);
    CHECK(counts().blob_bytes == large.bytes.size() + small.bytes.size());
    REQUIRE(service->load({lesson_of(lesson, course, {small})}, {small, blob_of("nobody refers to this")}));
    CHECK(counts().blobs == 1);
    CHECK(get(large.hash, token_of(samira)).status == 404);
    auto transaction = storage->begin_write();
    RecordWriter writer{**transaction, clock.at};
    REQUIRE(writer.remove(id_of(lesson)));
    REQUIRE(writer.remove(id_of(other_lesson)));
    REQUIRE((*transaction)->commit());
    transaction->reset();
    CHECK(counts().blobs == 0);
    const auto left = sqlite::Database::open(folder.path() / "db", {})->integer(-1, "SELECT count(*) FROM blob_part");
    CHECK(*left == 0);
}

TEST_CASE_METHOD(BlobFixture, "what was not committed was not kept") {
    {
        auto transaction = storage->begin_write();
        REQUIRE((*transaction)->put_blob(blob_of("soon")));
    }
    CHECK(counts().blobs == 2);
}

} // namespace foothold::server
