"""What the base says of a number, beside what the text says of it. Begin with `neighbours.judged_together`.

In this order:

    known      the figures with the number
    likeness   points for and against each: what it counts, by `places`, `units`, `wider` and `roots`
    fit        likeness, with the claimant, the qualifier and the time, by `times`, `standing` and `outgrown`
    judge      the verdict, from how all figures fit and whether the text names what another counts
    neighbours numbers near one another, which may have been put the wrong way round
    message    one line on the verdict
"""
