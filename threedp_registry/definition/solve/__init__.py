"""One small solver: records on which conditions come out as asked, the smallest first, or that there are none.

It looks at the *finite core* of what it is asked: of every element that is named, the codes that a condition
tells apart and one or more of the others, the values at each boundary and a step beside it, and missing (faulty,
too, where that is asked for); of every group, as many items as the conditions can ask for. What is found holds on
any record. That nothing is found holds for the finite core, which leaves nothing out that these conditions could
tell apart. A search that takes too long says so and decides nothing.
"""
