# Faults that somebody could make in the product, one program each, in which the simulation has to find something within 2,000 seeds. The
# text of the first argument is looked for in the file, has to be there exactly once, and gives way to the second. What shows in one seed of a thousand
# only may name a seed to begin with.
function(planted_bug NAME FILE SOUND FAULTY)
    set(SOURCE ${PROJECT_SOURCE_DIR}/${FILE})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${SOURCE})
    file(READ ${SOURCE} TEXT)
    string(FIND "${TEXT}" "${SOUND}" FIRST)
    string(FIND "${TEXT}" "${SOUND}" LAST REVERSE)
    if(FIRST EQUAL -1 OR NOT FIRST EQUAL LAST)
        message(FATAL_ERROR "planted bug ${NAME}: its place is not there exactly once in ${FILE}")
    endif()
    string(REPLACE "${SOUND}" "${FAULTY}" TEXT "${TEXT}")
    set(PLANTED ${CMAKE_CURRENT_BINARY_DIR}/planted/${NAME}.cpp)
    file(CONFIGURE OUTPUT ${PLANTED} CONTENT "${TEXT}" @ONLY)
    add_executable(planted_${NAME} ${PLANTED})
    target_link_libraries(planted_${NAME} PRIVATE simulation_main PkgConfig::fmt PkgConfig::sodium PkgConfig::spdlog PkgConfig::sqlcipher)
    target_compile_definitions(planted_${NAME} PRIVATE SQLITE_HAS_CODEC)
    # What the fault leaves unused is no fault of its own.
    set_source_files_properties(${PLANTED} PROPERTIES COMPILE_OPTIONS -w)
    set(BEGIN 1)
    if(ARGC GREATER 4)
        set(BEGIN ${ARGV4})
    endif()
    math(EXPR END "${BEGIN} + 1999")
    add_test(NAME planted_${NAME} COMMAND planted_${NAME} --hunt ${BEGIN} ${END})
endfunction()

planted_bug(server_answers_a_repeat_by_applying_it_again sync/server/push.cpp
    [==[        if (*earlier) return **earlier;
]==]
    [==[]==])
planted_bug(server_forgets_its_verdicts sync/server/push.cpp
    [==[if (auto kept = transaction_.add_action(device_.id, {id, digest, *verdict}); !kept) return kept.error();]==]
    [==[]==])
planted_bug(server_gives_a_repeat_its_first_number sync/server/push.cpp
    [==[            (*decided)->verdict.n = n;
]==]
    [==[]==])
planted_bug(server_lets_anybody_act_on_anything sync/server/push.cpp
    [==[if (!*is_allowed) return std::optional<domain::Records>{};]==]
    [==[static_cast<void>(*is_allowed);]==])
planted_bug(server_leaves_shared_schedules_as_they_were sync/server/sync.cpp
    [==[if (auto finished = writer.finish(); !finished) return finished.error();]==]
    [==[]==])
planted_bug(server_answers_before_it_commits sync/server/write_together.cpp
    [==[return (*transaction)->commit();]==]
    [==[return {};]==])
planted_bug(server_never_says_that_it_has_forgotten sync/server/sync.cpp
    [==[return *pruned >= settled_through ? std::nullopt : std::optional{*latest};]==]
    [==[return std::optional<std::uint64_t>{};]==])
planted_bug(server_keeps_old_grants sync/server/sqlite_transaction.cpp
    [==[auto written = database_->run("DELETE FROM held WHERE source = ?", record);]==]
    [==[Result<void> written;]==])
planted_bug(server_forgets_a_tombstone sync/server/sqlite_transaction.cpp
    [==[if (auto added = add_tombstone(record, entry.scope); !added) return added;]==]
    [==[]==])
planted_bug(server_skips_a_change sync/server/sqlite_transaction.cpp
    [==[AND sequence > ?2 ]==]
    [==[AND sequence > ?2 + (?2 > 0) ]==])
planted_bug(server_counts_from_the_same_number_again sync/server/sqlite_transaction.cpp
    [==[    if (sequence_ != stored_sequence_)
        if (auto stored = database_->run("UPDATE server SET sequence = ?", sequence_); !stored) return stored;
]==]
    [==[]==])
planted_bug(server_calls_unchanged_what_was_lost sync/server/pull.cpp
    [==[std::ranges::is_permutation(request.cursors, response.scopes, {}, place, place)]==]
    [==[!request.cursors.empty()]==])
planted_bug(server_shows_mentors_a_day_less sync/server/record_writer.cpp
    [==[constexpr int days_after = 42;]==]
    [==[constexpr int days_after = 41;]==])
planted_bug(server_overwrites_chosen_languages sync/server/load.cpp
    [==[{ loaded.languages = std::get<domain::Person>(stored).languages; }]==]
    [==[{ static_cast<void>(loaded); }]==])
planted_bug(nobody_ever_leaves_an_event domain/apply.cpp
    [==[        if (was_coming && !answer.is_coming && counted.coming > 0) --counted.coming;
]==]
    [==[]==])
planted_bug(a_full_event_takes_another domain/apply.cpp
    [==[        if (answer.is_coming && event->is_full()) return rejected(Reason::full);
]==]
    [==[]==])
planted_bug(a_course_that_was_left_stays_in_sight domain/scope.cpp
    [==[        if (enrolment.status == EnrolmentStatus::ended) return {};
]==]
    [==[]==])
planted_bug(a_match_that_is_over_stays_in_sight domain/scope.cpp
    [==[        if (match.status == MatchStatus::ended && !is_between_two) return {};
]==]
    [==[]==])
planted_bug(a_match_is_taken_leave_of_for_a_day_more domain/scope.cpp
    [==[match.is_in_grace(today)]==]
    [==[match.is_in_grace(today - 1)]==])
planted_bug(server_never_ends_the_days_of_leave sync/server/record_writer.cpp
    [==[        const auto granted = transaction_.replace_grants(match.id, domain::grants_of(match, today_));
        if (!granted) return granted;
]==]
    [==[]==])
planted_bug(commits_are_not_synced sync/sqlite/database.cpp
    [==[PRAGMA journal_size_limit = 0; PRAGMA synchronous = FULL]==]
    [==[PRAGMA journal_size_limit = 0; PRAGMA synchronous = NORMAL]==])
planted_bug(cache_stays_relaxed_after_a_quiet_sync sync/sqlite/database.cpp
    [==[    if (!is_relaxed_) return {};]==]
    [==[    return {};]==])
planted_bug(cache_uses_a_number_twice sync/client/store_outbox.cpp
    [==[    if (auto counted = number_from(n); !counted) return counted;
]==]
    [==[]==])
planted_bug(cache_leaves_the_parts_of_an_answer_out sync/client/store.cpp
    [==[    answer->push_back(std::move(last));]==]
    [==[    answer->clear();
    answer->push_back(std::move(last));]==])
planted_bug(cache_keeps_the_parts_of_an_answer sync/client/answer_writer.cpp
    [==[    run("DELETE FROM staged");
]==]
    [==[]==])
planted_bug(cache_keeps_what_it_may_not_see sync/client/answer_writer.cpp
    [==[    if (!part.is_unchanged) drop_lost_scopes(part.scopes);
]==]
    [==[]==])
planted_bug(cache_drops_what_another_scope_still_holds sync/client/answer_writer.cpp
    [==[ AND NOT EXISTS(SELECT 1 FROM record_scope WHERE record = ?) RETURNING id]==]
    [==[ AND ? = id RETURNING id]==])
planted_bug(cache_drops_a_refused_action sync/client/answer_writer.cpp
    [==[outcome_ = keep_for_a_look(database_, verdict, action.id, stored);]==]
    [==[outcome_ = Result<void>();]==])
planted_bug(cache_sends_one_action_too_few_again sync/client/answer_writer.cpp
    [==[SELECT n, action FROM sent WHERE n > ?"]==]
    [==[SELECT n, action FROM sent WHERE n > ? LIMIT 1"]==])
planted_bug(cache_does_not_see_that_it_has_gone_apart sync/client/answer_writer.cpp
    [==[    changes_.has_diverged = true;
]==]
    [==[]==])
planted_bug(cache_forgets_in_which_scope_a_changed_record_is sync/client/answer_writer.cpp
    [==[    if (*held != ScopeContents::Held::here) place(change, scope);
]==]
    [==[]==])
planted_bug(cache_miscounts_what_two_scopes_share sync/client/scope_contents.cpp
    [==[        contents.add(change.id, change.kind, change.body);
        if (held != Held::here)]==]
    [==[        if (row.integer(2) == scope) contents.add(change.id, change.kind, change.body);
        if (held != Held::here)]==])
planted_bug(replica_never_renumbers sync/client/replica_answers.cpp
    [==[if (auto renumbered = store_.renumber_outbox(); !renumbered) return fail(renumbered.error(), std::nullopt);]==]
    [==[{}]==])
planted_bug(replica_pushes_the_newest_first sync/client/store_outbox.cpp
    [==[SELECT n, action FROM outbox ORDER BY n LIMIT ?]==]
    [==[SELECT n, action FROM outbox ORDER BY n DESC LIMIT ?]==])
planted_bug(model_forgets_what_was_under_an_action sync/client/model.cpp
    [==[        if (record) shown_.put(std::move(*record));
]==]
    [==[]==])

planted_bug(server_keeps_no_ledger_of_erasures sync/server/erase.cpp
    [==[    if (auto noted = ledger.add({person, now}); !noted) return noted.error();
]==]
    [==[]==])
planted_bug(server_tells_nobody_of_an_erasure sync/server/erase.cpp
    [==[            if (auto told = transaction_.add_purge(acquaintance, PurgeReason::other_erased, now_); !told) return told.error();]==]
    [==[            static_cast<void>(acquaintance);]==])
planted_bug(server_forgets_a_device_before_it_has_left sync/server/erase.cpp
    [==[if (!*purge || request.purged != *purge) return response;]==]
    [==[if (!*purge) return response;]==])
planted_bug(server_takes_any_receipt sync/server/sqlite_purges.cpp
    [==[SET purged_through = (SELECT number FROM purge WHERE id = ?2) WHERE id = ?1"
                                    " AND EXISTS(SELECT 1 FROM purge WHERE id = ?2 AND person = device.person"
                                    " AND number > device.purged_through)"]==]
    [==[SET purged_through = coalesce((SELECT max(number) FROM purge WHERE person = device.person), 0)"
                                    " WHERE id = ?1 AND ?2 IS NOT NULL"]==])
planted_bug(server_loads_who_was_erased sync/server/load.cpp
    [==[return domain::is_about(record, person); });]==]
    [==[return record.valueless_by_exception() && domain::is_about(record, person); });]==])
planted_bug(erasure_leaves_whom_others_call domain/erasure.cpp
    [==[return contact.person == person || contact.user == person;]==]
    [==[return contact.person == person;]==])
planted_bug(cache_says_it_has_purged_and_has_not sync/client/store.cpp
    [==[    if (auto settled = settle(); !settled) return settled;
    return run_alone(]==]
    [==[    return run_alone(]==])
planted_bug(cache_purges_only_what_is_in_its_log sync/client/store.cpp
    [==[database->execute("PRAGMA secure_delete = ON")]==]
    [==[database->execute("PRAGMA secure_delete = OFF")]==])
planted_bug(replica_leaves_without_taking_anything_along sync/client/replica_answers.cpp
    [==[    if (auto emptied = store_.erase(); !emptied) return emptied;
]==]
    [==[]==])
planted_bug(cache_leaves_copies_of_what_was_purged sync/client/store.cpp
    [==[if (auto rewritten = database_.execute("VACUUM"); !rewritten) return rewritten;]==]
    [==[]==] 2001)

planted_bug(move_forgets_whom_the_old_place_has domain/relocate.cpp
    [==[contact.person.is_nil() && is_old(contact.place);]==]
    [==[false;]==])
planted_bug(move_happens_a_day_early sync/server/move_writer.cpp
    [==[move.date < today]==]
    [==[move.date <= today]==])
planted_bug(move_leaves_the_old_place_in_sight domain/relocate.cpp
    [==[            person.residence = move.to_place;]==]
    [==[            person.residence = move.from_place;]==])
planted_bug(move_takes_people_along_who_are_only_expected sync/server/mover.cpp
    [==[if (person->residence != order_.from)]==]
    [==[if (person->residence.is_nil())]==])
planted_bug(move_shows_the_new_place_only_afterwards domain/scope.cpp
    [==[        Grants grants{{move.person, {ScopeKind::place, move.to_place}}};]==]
    [==[        Grants grants;]==])
planted_bug(move_is_told_again sync/server/mover.cpp
    [==[    if (earlier && has_same_terms(move, *earlier) && move.travel == earlier->travel) return {};
]==]
    [==[]==])
planted_bug(move_ends_what_a_company_has_agreed_to domain/relocate.cpp
    [==[const bool ends = internship.company.is_nil() && internship.until]==]
    [==[const bool ends = internship.until]==])
planted_bug(move_leaves_the_course_behind domain/relocate.cpp
    [==[        if (entry->fate == MoveFate::moved) enrolment.course = entry->instead;
]==]
    [==[]==])
planted_bug(move_rounds_shares_by_their_order sync/server/destinations.cpp
    [==[part % shares);]==]
    [==[0);]==])
planted_bug(file_takes_back_a_move sync/server/load.cpp
    [==[count(report, moves_.settled(std::move(record)))]==]
    [==[count(report, std::move(record))]==])
planted_bug(move_brings_back_what_the_other_half_calls_off sync/server/move_writer.cpp
    [==[called_off_by_others(domain::restored(talk, move), move);]==]
    [==[Result<domain::Talk>(domain::restored(talk, move));]==] 3001)
planted_bug(move_renewal_forgets_what_was_ticked sync/server/move_writer.cpp
    [==[    move.entries = domain::decide_fates(move, records);
]==]
    [==[    move.entries = domain::decide_fates(move, records);
    for (domain::MoveItem& item : move.checklist) item.done_at.reset();
]==])
planted_bug(move_correction_forgets_what_was_ticked sync/server/mover.cpp
    [==[    if (earlier) move.checklist = earlier->checklist;
]==]
    [==[]==])
planted_bug(move_goes_another_way_by_the_old_bus sync/server/mover.cpp
    [==[    if (earlier && is_same_way(move, *earlier)) move.travel = earlier->travel;]==]
    [==[    if (earlier) move.travel = earlier->travel;]==])
