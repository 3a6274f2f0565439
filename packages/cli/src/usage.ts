/** What `regiograaf --help` prints. */
export const usage = `Usage: regiograaf <command>

  start                 starts the whole hub and serves the graph
  import                checks iJw 3.2 messages and stores them
  publish               publishes the figures of each region under disclosure control
  recount               counts the figures again from the files, and puts right what differs
  report                lists the reports, or runs one and writes its numbers
  rules                 lists the rules of iJw 3.2 and what the hub does with each
  audit                 checks the log of who looked, and prints from it
  token                 prints an access token for development
  subgraph-environment  prints the settings of a subgraph in a process of its own

regiograaf <command> --help tells the rest.`
