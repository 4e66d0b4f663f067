import { Component, type ComponentType, type ReactNode } from "react";

export interface BrokenProps {
  error: unknown;
  onRetry: () => void;
}

interface Props {
  /** What stands there instead of what could not be drawn. */
  Broken: ComponentType<BrokenProps>;
  children: ReactNode;
}

interface State {
  failure: { error: unknown } | null;
}

/** A page that cannot be drawn takes nothing with it but itself. */
export class Boundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { Broken, children } = this.props;
    return failure ? <Broken error={failure.error} onRetry={() => this.setState({ failure: null })} /> : children;
  }
}
