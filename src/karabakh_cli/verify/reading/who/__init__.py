"""Who a text says reports a number. Begin with `claimants.claims`, then `reported.who_reports`.

A name that the base has reports if it is ...

    sources    after `according to`, `counted by`, `said`     according to Oryx
    agents     after a number and `by`                        put at 78 by Amnesty
    enclosed   alone in brackets or in the last cell          62 tanks (Oryx)
    giving     before `has` or `put ... at`, or in a row      Oryx has 255, and Azerbaijan 62
    any_verb   before any verb and a number, if it is of      Amnesty arrives at 94
               somebody who only reports
    votes      an assembly beside its votes                   adopted by 188 votes

Others are named without such a name: in `unnamed` (it, the ministry, the ambassador), `relations` (his
wife) and `strangers` (Le Monde). All of these read a `marked.MarkedSentence`, and ask `verbs` for the verb
after a name, `roles` for its role in the sentence and `offices` for the state of an office. `reported`
gives each number of the sentence its claimant.
"""
