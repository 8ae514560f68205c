# Everything the bot says in English. Short: a phone screen, old eyes.
# A value "none" means that it is not known and nothing is said about it.

## Small words
a-neighbour = a neighbour
dear-reporter = Dear reporter,
plain = { $text }
told-privately = Sent to you privately.
ask-me-privately = Please ask me that in a private chat.
received-will-file = Got it, will file it shortly.

due-provisional = { $weekday } { $date } (provisional)
due-make-up-day = { $weekday } { $date } (a make-up working day)

role-grid-worker = your grid worker
role-community-lead = the community office
role-property = property management
role-urban-management = urban management
role-police = the community police officer
role-mediator = the mediator
role-building-leader = the building leader
role-district-staff = the street office
role-resident = a resident

status-reported = reported
status-assigned = assigned
status-accepted = in progress
status-resolved = done, to be confirmed
status-closed = closed
status-deferred = deferred
status-referred = referred
status-merged = merged
status-cancelled = cancelled

action-report = reported
action-assign = assigned
action-accept = accepted
action-on-site = on site
action-resolve = resolved
action-explain = explained
action-return = returned
action-transfer = transferred
action-refer = referred
action-defer = deferred
action-escalate = escalated
action-confirm = confirmed
action-reopen = reopened
action-resume = resumed
action-merge = merged
action-unmerge = unmerged
action-cancel = cancelled
action-note = note
action-recategorise = recategorised
action-restrict = restricted
action-unrestrict = unrestricted
action-join = reported again
action-urge = urged
action-supervise = supervised
action-request = requested
action-approve = approved
action-reject = rejected
action-extend = extended
action-rate = rated

## Filing
filed-general = #{ $number } filed: { $what }.
    Sent to { $role }; fixed or answered by { $due }.
filed-utility = #{ $number } filed: { $what }.
    Sent to { $role }; somebody comes within 24 hours, fixed or answered by { $due }.
filed-errand = #{ $number } filed: { $what }.
    Sent to { $role }; we contact you within 24 hours, done or answered by { $due }.
filed-no-holder = #{ $number } filed: { $what }.
    Fixed or answered by { $due }.
filed-which-building = #{ $number } filed: { $what }.
    Which building? Just reply with its number.
filed-among-several = #{ $number } { $what }, by { $due }
filed-several-sent = All filed and sent on; each fixed or answered by its day.
filed-several = All filed; each fixed or answered by its day.
filed-several-which-building = All filed. Which building is { $numbers } in? Just reply with its number.
filed-late = { $who ->
    [you] You
   *[other] { $who }
 } wrote at { $time }:
    { $line }
maybe-report = Shall I file this as “{ $what }”? Reply 1 for yes.
place-noted = #{ $number } noted: { $place }. Fixed or answered by { $due }.
place-added = #{ $number } place: { $place }.
say-it-privately = What you said in the group: please say it again here. I file it quietly, and the group sees nothing.
no-grid = I don't know your grid yet. Please say a word in your estate's group first, then I know you.

## To those who work on it
new-case = New case #{ $number } { $what }
    { $reporter } { $time }: { $words }
    Due { $due }. Reply: accept
new-case-copy = Copy: #{ $number } { $what }
    { $reporter } { $time }: { $words }
    With { $holder } ({ $role }); for your information.
new-emergency = EMERGENCY #{ $number } { $what }
    { $reporter } { $time }: { $words }
    Please call and go there now. Reply: accept
emergency-again = EMERGENCY #{ $number } { $what }, heard again
    { $reporter } { $time }: { $words }
emergency-for-lead = EMERGENCY #{ $number } { $what }
    { $reporter } { $time }: { $words }
    With { $holder } ({ $role }); please follow it up.
accepted = OK, #{ $number } { $what } is yours, due { $due }.
    Reply “arrived” on the spot, “resolve { $number } what was done” when it is done.
on-site = #{ $number } noted: on site. When it is done: “resolve { $number } what was done”.
resolved = #{ $number } noted as done; the reporter is being asked.
resolved-nobody-asked = #{ $number } noted as done.
taken-over = #{ $number } { $what } is with { $who } now; you need not see to it.
recategorised = #{ $number } is now { $what }{ $due ->
    [none] {""}
   *[other] , due { $due }
 }{ $role ->
    [none] .
    [you] , and yours.
   *[other] , with { $holder } ({ $role }).
 }
recategorised-yours = #{ $number } was moved from “{ $before }” to { $what }. It is still yours, due { $due }.
case-moved = #{ $number } { $what } is with { $holder } now ({ $role }); for your information.
recategorise-needs-words = Which category? E.g. recategorise { $number } noise
same-category = #{ $number } is “{ $category }” already, nothing to change. Thank you for looking.
unknown-category = There is no category “{ $words }”. { $near ->
    [none] Please try another word, e.g. recategorise { $number } noise
   *[other] Close to it: { $near }. E.g. recategorise { $number } noise
 }
already-yours = #{ $number } is in your hands already. When it is done: “resolve { $number } what was done”.
already-accepted = #{ $number } has been accepted by { $who }.
resolve-needs-words = Please add how it was solved, e.g. resolve { $number } pipe cleared
todo-head = In your hands: { $count }
todo-line = #{ $number } { $what } · { $status } · { $late ->
    [yes] overdue, was promised by { $due }
   *[no] by { $due }
 }
todo-empty = Nothing to do right now.
list-more = { $count } more, not listed here.
nothing-in-hand = You have no case that this fits. Reply “todo” for your list.
which-case = Several fit, please add the number, e.g. { $word } { $first }
    { $cases }
holder-closed = #{ $number } confirmed as fixed by the resident and closed. Thank you.
holder-reopened = #{ $number } { $what } is not fixed, the resident says{ $words ->
    [none] .
   *[other] : { $words }
 }
    Please look again, due { $due }.
holder-cancelled = #{ $number } was not a report, the resident says; no need to go.
holder-asked-to-check = #{ $number } the reporter says nobody need come. Please check, and resolve it if all is well.
holder-please-call = #{ $number } { $what }: I can't answer the reporter in private, please get in touch.

## After the fix
is-it-fixed = #{ $number } { $role } says: { $words }.
    { $who } is it fixed? Reply “fixed” or “reopen”.
closed = #{ $number } closed{ $who ->
    [none] {""}
   *[other] . Thank you, { $who }
 }.
confirmed-others-asked = #{ $number } thank you. Waiting for { $count } more to confirm.
reopened = #{ $number } not fixed{ $told ->
    [yes] : { $role } will look again, by { $due }
   *[no] {""}, due { $due }
 }.
still-in-hand = #{ $number } is being worked on, fixed or answered by { $due }.
withdrawn = #{ $number } taken back.
which-fixed = Several wait for your word. Which one is fixed? E.g. fixed { $first }
    { $cases }
which-not-fixed = Several wait for your word. Which one is not? E.g. reopen { $first }
    { $cases }
which-withdrawn = You reported several. Which one to take back? E.g. not a report { $first }
    { $cases }
nothing-to-confirm = No case of yours waits to be confirmed. Reply “mine” for your list.
nothing-to-reopen = No case of yours waits to be confirmed. To reopen one add its number, e.g. reopen #12
nothing-to-withdraw = You have no open report here.
only-the-reporter = #{ $number }: that is for whoever reported it to say.
holder-cannot-confirm = You worked on #{ $number }, so you can't confirm it yourself.
closed-too-long = #{ $number } was closed more than 15 days ago. Please tell me the problem again and I file it anew.

## Progress
case-line = #{ $number } { $what } · { $status } · by { $due }
case-line-done = #{ $number } { $what } · { $status }
case-holder = Handled by { $name }
case-event = { $time } { $what }{ $who ->
    [none] {""}
   *[other] {" by "}{ $who }
 }{ $note ->
    [none] {""}
   *[other] : { $note }
 }
mine-head = Your reports ({ $count }):
mine-empty-here = You have no open report in this group. If something is broken, just say it.
mine-empty = You have no open report. If something is broken, just say it.

## Who looks after this place
no-worker = No grid worker is registered here yet. Just say what is wrong and I pass it to the community office.
your-worker = Your grid worker is { $name }, phone { $phone }.
your-worker-will-call = Your grid worker is { $name }. I asked them to contact you.
your-worker-out-of-reach = Your grid worker is { $name }; I can't reach them from here now. Just say what is wrong and I file it.
somebody-asks-for-you = { $reporter } asks for you, please get in touch: { $words }

## Refusals
unknown-number = I can't find #{ $number }.
staff-only = #{ $number } is handled by { $role }; reply “#{ $number }” to see how it stands.
wrong-state = { $state ->
    [resolved] #{ $number } is done and waits for its reporter. If it is not fixed, they reply: reopen { $number }
    [closed] #{ $number } is closed. To open it again its reporter replies: reopen { $number }
    [cancelled] #{ $number } is cancelled. To open it again its reporter replies: reopen { $number }
   *[other] #{ $number } is { $status }; that can't be done now.
 }
near-miss = I don't understand “{ $typed }”. Did you mean “{ $meant }”? Reply 1.
not-understood = I didn't get that. If something is broken just say so, e.g. “drain blocked in building 3”; reply “help” to see what I can do.

## Emergencies: leave first, call, and only then read on
emergency-gas = Please leave now and call from outside: gas emergency line or 119. Don't touch any switches.
emergency-trapped = Stay calm, call 119. In a lift press the call button or call 96333. Don't force doors or pull anybody out.
emergency-fire = Leave at once and call 119. No lift; cover nose and mouth, stay low.
emergency-collapse = Leave at once and keep away. Injured: call 120. Somebody buried: call 119.
emergency-illness = Call 120 now and give building and door number. Don't move the patient; send somebody to meet the ambulance.
emergency-drowning = Call 119 and 120 now. Don't jump in; throw a ring, a rope or a pole.
emergency-electric-shock = Don't touch the person, cut the power first. Call 120. Fallen line: keep 10 m away, call 95598.
emergency-violence = Please get to safety and call 110.
emergency-suicide = Please call 110 or 120 now. Helpline 12356, day and night.
emergency-other = If there is danger, leave first. Fire 119, ambulance 120, police 110.
emergency-told = { $who ->
    [both] The grid worker and the community office have been told
    [worker] The grid worker has been told
   *[lead] The community office has been told
 }{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
 }.
emergency-joined = This is filed already{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
 }, you are added to it.
maybe-emergency = If there is danger: fire 119, ambulance 120, police 110.{ $told ->
    [yes] {" "}The grid worker has been asked to look.
   *[no] {""}
 }
maybe-emergency-for-worker = This may be an emergency, please look at once.
    { $reporter } { $time }: { $words }

## Announcements
notice-normal = [Notice] { $text }
notice-yellow = [Yellow warning] { $text }
notice-orange = [Orange warning] { $text }
notice-red = [Red warning] { $text }
notice-scheduled = N{ $number } scheduled: { $when }, to { $audience } (groups: { $count }).
    “{ $text }”
    Reply “recall N{ $number }” to cancel.
notice-needs-time = When shall it go out? Please say day and time, e.g. notice tomorrow 8am water off in building 3
notice-in-the-past = { $when } has passed. Please give another time.
notice-needs-text = What shall it say? E.g. notice tomorrow 8am water off in building 3
notice-quiet-hours = People are not disturbed between 22:00 and 7:00. Send it { $when }? Reply 1.
notice-line-in-list = N{ $number } { $when }: { $text }
notices-empty = No announcement is waiting.
notice-recalled = N{ $number } recalled.
notice-recalled-in-part = N{ $number } has gone out to some groups; the others won't get it.
notice-already-sent = N{ $number } has gone out and can't be taken back.
unknown-notice = I can't find notice N{ $number }.

## Help
help-head = I am { $bot }. If something is broken just say it; I file it and tell your grid worker.
help-status = #12 — how case 12 stands
help-mine = mine — what I reported
help-my-worker = my worker — who looks after us
help-fixed = fixed — yes, it is fixed
help-reopen = reopen — not fixed, look again
help-not-a-report = not a report — I didn't report anything, take it back
help-accept = accept #12 — take it
help-on-site = arrived #12 — on the spot
help-resolve = resolve #12 what was done
help-recategorise = recategorise #12 noise — another category
help-todo = todo — what is in my hands
help-notice = notice tomorrow 8am text — schedule an announcement
help-notices = notices — announcements to come
help-recall = recall N3 — cancel one
