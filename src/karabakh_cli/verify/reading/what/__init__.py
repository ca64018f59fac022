"""What a text says is counted. Begin with `subjects.subject`, for one zone, then `reach.reach`.

`subject` takes the marks in the zone of a number and says what happened, to whom or what, on whose side and
where. To leave out what is not said of the number it asks ...

    apart      a side in another clause           94 died, while Azerbaijan denies everything
    deeds      who did it, and did not suffer it  Azerbaijani forces killed 94
    occasion   only when, or by whom counted      40 killed in the strikes that it documented
    where      a place that is none               in Geneva, Reuters said

Which marks are in the zone is for `clauses`, and for `respective` where they are named in a row (killed and
wounded: 45 and 141 respectively). `parts.Part` holds a zone and `doers` adds whose deed a clause without a
verb counts. `reach` says which values hold for the numbers beside them, and `domain` which numbers are of
no war.
"""
