"""What a change has to pass, in order of cost.

`policy` reads the diff and nothing else; `weaken` compares tests before and after; `disguise` looks for ways to call
what is forbidden; `command` runs a project's command in a checkout. Each says a `Verdict`; whoever runs them is
`harness.merge_queue`. No gate believes what the change or its author says of itself.
"""
