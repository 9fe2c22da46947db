//! Somebody else's programs that are timed in turn with ours, where there are any.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// What they are called.
pub(crate) const PEERS: [&str; 2] = ["polars", "duckdb"];

/// Their process; nothing when there is no Python that has them.
pub(crate) struct Peers(Option<(Child, BufReader<ChildStdout>)>);

impl Peers {
    /// Starts them on a projects file. `PYTHON` names the interpreter.
    pub(crate) fn start(file: &Path) -> Self {
        let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers.py");
        let mut command = Command::new(&python);
        command.arg(script).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped());
        let started = command.spawn().ok().and_then(|mut child| {
            let answers = BufReader::new(child.stdout.take()?);
            Some((child, answers))
        });
        let mut peers = Self(started);
        if peers.ask("ready") != Some("ready".to_owned()) {
            println!("no peers: {python} is not there or has no polars and duckdb (set PYTHON to one that has)");
            peers.0 = None;
        }
        peers
    }

    /// What one takes for something, in milliseconds; `None` when it cannot do that or is not there.
    pub(crate) fn ms(&mut self, peer: &str, what: &str) -> Option<f64> {
        self.ask(&format!("{peer}\t{what}"))?.parse().ok()
    }

    fn ask(&mut self, line: &str) -> Option<String> {
        let (child, answers) = self.0.as_mut()?;
        let input = child.stdin.as_mut()?;
        writeln!(input, "{line}").ok()?;
        input.flush().ok()?;
        let mut answer = String::new();
        answers.read_line(&mut answer).ok()?;
        Some(answer.trim().to_owned())
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        if let Some((child, _)) = &mut self.0 {
            drop(child.stdin.take());
            let _ = child.wait();
        }
    }
}
