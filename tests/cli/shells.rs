//! The manual and the completion of shells: made from the table of commands, so that nothing is left out.

use std::process::{Command, Stdio};

use zonescope::cli::COMMANDS;

use crate::program::{Ran, run};

#[test]
fn completion_names_every_command_and_every_option_for_every_shell() {
    for (shell, dashes) in [("bash", "--"), ("zsh", "--"), ("fish", "-l ")] {
        let Ran { code, out, err } = run(&["completion", shell]);
        assert_eq!((code, err.as_str()), (0, ""), "{shell}");
        for command in COMMANDS {
            assert!(out.contains(command.name), "{shell}: {}", command.name);
            for option in command.options() {
                assert!(
                    out.contains(&format!("{dashes}{}", option.name)),
                    "{shell}: {} --{}",
                    command.name,
                    option.name
                );
            }
        }
        // Written again it is the same.
        assert_eq!(run(&["completion", shell]).out, out);
    }
    for (words, expected) in [
        (&["completion"][..], "The shell is missing: bash, zsh or fish."),
        (&["completion", "tcsh"], "“tcsh” is no shell that is known here. There are bash, zsh and fish."),
    ] {
        let ran = run(words);
        assert_eq!((ran.code, ran.out.as_str(), ran.err.trim_end()), (2, "", expected));
    }
}

#[test]
fn bash_completes_commands_options_and_values() {
    if Command::new("bash").arg("--version").stdout(Stdio::null()).status().is_err() {
        return;
    }
    let script = run(&["completion", "bash"]).out;
    for (words, expected) in [
        ("zonescope fig", "figure"),
        ("zonescope figure --kin", "--kind"),
        ("zonescope figure --kind heat", "heat_map"),
        ("zonescope check --format js", "json"),
        ("zonescope completion fi", "fish"),
        ("zonescope list --locale e", "en"),
    ] {
        let last = words.split(' ').count() - 1;
        let asked = format!(
            "{script}\nCOMP_WORDS=({words}); COMP_CWORD={last}; _zonescope 2>/dev/null; echo \"${{COMPREPLY[*]}}\""
        );
        let made = Command::new("bash").arg("-c").arg(asked).output().unwrap();
        assert_eq!(String::from_utf8(made.stdout).unwrap().trim(), expected, "{words}");
    }
}

#[test]
fn the_manual_has_the_help_of_every_command_in_both_languages() {
    for (language, headings) in [("en", [".SH Name", ".SH Commands"]), ("zh-CN", [".SH 名称", ".SH 命令"])] {
        let Ran { code, out, .. } = run(&["man", "--locale", language]);
        assert_eq!(code, 0);
        assert!(out.starts_with(".TH ZONESCOPE 1 ") && headings.iter().all(|heading| out.contains(heading)), "{out}");
        for command in COMMANDS {
            assert!(out.contains(&format!("\n.SS {}\n", command.name)), "{}", command.name);
            for option in
                command.options().filter(|option| !["locale", "help", "strict", "no-clobber"].contains(&option.name))
            {
                assert!(out.contains(&format!("\\-\\-{}", option.name.replace('-', "\\-"))), "--{}", option.name);
            }
        }
        // Nothing but what was meant is an order.
        let orders = out.lines().filter(|line| line.starts_with(['.', '\'']));
        assert!(
            orders
                .clone()
                .all(|line| [".TH", ".SH", ".SS", ".PP", ".ad", ".br"].iter().any(|order| line.starts_with(order)))
        );
    }
}
