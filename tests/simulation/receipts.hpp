#pragma once

#include "domain/id.hpp"

#include <map>
#include <set>
#include <utility>

namespace foothold::simulation {

// Which devices owe word that something is gone from them, as a clerk would keep it on paper. Knows only what must be asked for,
// so a server may ask for more. A value: a copy is a backup.
class Receipts {
public:
    void add_device(domain::Id device, domain::Id person) { sheets_[device].person = person; }
    // Something has to go from all devices of this person.
    void owe(domain::Id person) {
        for (auto& [device, sheet] : sheets_)
            if (sheet.person == person) sheet = {person, true, {}};
    }
    // The server has told the device by this name what has to go.
    void ask(domain::Id device, domain::Id name) { sheets_[device].asked.insert(name); }
    // The device says that it is gone.
    void receive(domain::Id device, domain::Id name) {
        Sheet& sheet = sheets_[device];
        if (sheet.asked.contains(name)) sheet.is_owed = false;
    }
    // The server forgets with a restore; what devices were asked by then, they still answer.
    void restore(const Receipts& backup) {
        const auto later = std::exchange(sheets_, backup.sheets_);
        for (const auto& [device, sheet] : later) sheets_[device].asked.insert(sheet.asked.begin(), sheet.asked.end());
    }
    bool is_owed(domain::Id device) const {
        const auto sheet = sheets_.find(device);
        return sheet != sheets_.end() && sheet->second.is_owed;
    }

private:
    struct Sheet {
        domain::Id person;
        bool is_owed = false;
        std::set<domain::Id> asked; // since it is owed
    };

    std::map<domain::Id, Sheet> sheets_;
};

} // namespace foothold::simulation
