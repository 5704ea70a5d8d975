import { Argument, type Command } from 'commander'
import type { ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { shells, type Shell } from '../shells.ts'

export function addCompletion(program: Command, session: Session, done: (code: ExitCode) => void): void {
  program
    .command('completion')
    .summary('in đoạn mã để cửa sổ dòng lệnh gợi ý lệnh khi bấm Tab')
    .description(
      'In đoạn mã để cửa sổ dòng lệnh gợi ý lệnh, tùy chọn, tệp khi bấm phím Tab. Cài một lần, cài lại khi nâng cấp vanban.',
    )
    .addArgument(new Argument('<shell>', 'cửa sổ dòng lệnh').choices(shells))
    .addHelpText('after', INSTALL)
    .action(async (shell: Shell) => {
      const { completion } = await import('../completion.ts')
      done(await completion(shell, program, session))
    })
}

const INSTALL = `
Cách cài:
  bash        mkdir -p ~/.local/share/bash-completion/completions
              vanban completion bash > ~/.local/share/bash-completion/completions/vanban
              hoặc thêm vào ~/.bashrc:  eval "$(vanban completion bash)"
  zsh         thêm vào ~/.zshrc, sau compinit:  source <(vanban completion zsh)
  fish        vanban completion fish > ~/.config/fish/completions/vanban.fish
  powershell  thêm vào $PROFILE:  vanban completion powershell | Out-String | Invoke-Expression
`
