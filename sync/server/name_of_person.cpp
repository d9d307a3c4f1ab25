#include "sync/server/name_of_person.hpp"

#include "sync/server/record_reader.hpp"

namespace foothold::server {

Result<std::string> name_of_person(StorageTransaction& transaction, Id person) {
    const auto record = read_record(transaction, person);
    if (!record) return record.error();
    const auto* known = *record ? std::get_if<domain::Person>(&**record) : nullptr;
    if (!known) return std::string{};
    return known->initial.empty() ? known->name : known->name + ' ' + known->initial + '.';
}

} // namespace foothold::server
